import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveStaticFile } from "#app/platform/static-files.server.ts";

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-static-"));
  await mkdir(join(folder, "public", "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "public", "robots.txt"), "robots ".repeat(50));
  await writeFile(join(folder, "public", "notes.yaml"), "not shipped");
  await writeFile(join(folder, "public", "assets", "entry-1a2b.js"), "export {};");
  const folders = [
    { folder: join(folder, "public"), prefix: "/assets/", immutable: true },
    { folder: join(folder, "public"), prefix: "/", immutable: false },
  ];
  server = createServer((incoming, outgoing) => {
    void serveStaticFile(incoming, outgoing, incoming.url ?? "/", folders).then((served) => {
      if (!served) outgoing.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("a shipped file", () => {
  test("is sent with its type, its length and how long it may be kept", async () => {
    const { status, headers, bytes } = await ask("/robots.txt");
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-length": String(bytes.length),
      "cache-control": "public, max-age=3600",
    });
  });

  test("with a hash in its name may be kept for ever", async () => {
    expect((await ask("/assets/entry-1a2b.js")).headers["cache-control"]).toContain("immutable");
  });

  test("is packed for who can unpack it, and says that it depends", async () => {
    const { headers, bytes } = await ask("/robots.txt", { "Accept-Encoding": "gzip, br" });
    expect(headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(brotliDecompressSync(bytes).toString()).toBe("robots ".repeat(50));
  });

  test("asked for by HEAD, sends its headers alone", async () => {
    const { headers, bytes } = await ask("/robots.txt", {}, "HEAD");
    expect([headers["content-length"], bytes.length]).toEqual(["350", 0]);
  });
});

describe("what is no shipped file", () => {
  test.each([
    "/",
    "/nowhere.txt",
    "/notes.yaml",
    "/assets",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%.txt",
    "/%00.txt",
    "/robots.txt%00.js",
  ])("%s is left to the pages", async (path) => {
    const { status, bytes } = await ask(path);
    expect([status, bytes.toString()]).toEqual([404, ""]);
  });

  test("nothing is sent to who posts", async () => {
    expect((await ask("/robots.txt", {}, "POST")).status).toBe(404);
  });
});
