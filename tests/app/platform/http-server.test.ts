import { request as httpRequest, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHttpServer } from "#app/platform/http-server.server.ts";

let server: Server;
let port: number;

beforeEach(async () => {
  server = createHttpServer({
    staticFolders: [{ folder: new URL("../../../public", import.meta.url).pathname, prefix: "/", immutable: false }],
    publicUrl: null,
    reportFault: () => "c0de",
    handle: async (request) => {
      if (new URL(request.url).pathname === "/fault") throw new Error("secret text");
      return new Response(`${request.method} ${await request.text()}`, { headers: { "Content-Type": "text/plain" } });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

type Asked = { method?: string; path?: string; host?: string; headers?: Record<string, string>; body?: string };

function ask({ method = "GET", path = "/", host, headers = {}, body }: Asked) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = httpRequest(
      { host: "127.0.0.1", port, method, path, headers: { Host: host ?? `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = "";
        response.on("data", (part) => {
          text += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

describe("every response", () => {
  test.each([
    ["a page", {}],
    ["a file", { path: "/robots.txt" }],
    ["a fault", { path: "/fault" }],
    ["a refusal", { method: "POST", body: "x" }],
    ["a wrong host", { host: "waymark.example.edu" }],
  ])("%s carries the security headers", async (_name, asked) => {
    const { headers } = await ask(asked);
    expect(headers["content-security-policy"]).toContain("script-src 'nonce-");
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
  });

  test("has a nonce of its own", async () => {
    const [one, two] = [await ask({}), await ask({})];
    expect(one.headers["content-security-policy"]).not.toBe(two.headers["content-security-policy"]);
  });
});

test("a post from our own page is answered", async () => {
  const { status, text } = await ask({ method: "POST", headers: { Origin: `http://127.0.0.1:${port}` }, body: "a=1" });
  expect([status, text]).toEqual([200, "POST a=1"]);
});

test("a forged forwarded host does not make a foreign origin ours", async () => {
  const headers = { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" };
  expect((await ask({ method: "POST", headers, body: "a=1" })).status).toBe(403);
});

test("too large a body is refused in words", async () => {
  const headers = { Origin: `http://127.0.0.1:${port}` };
  const { status, text } = await ask({ method: "POST", headers, body: "x".repeat(1024 * 1024 + 1) });
  expect(status).toBe(413);
  expect(text).toContain("shorten the longest text");
});

test("a form of more fields than any page has never reaches the framework; one as large as the largest does", async () => {
  const headers = { Origin: `http://127.0.0.1:${port}`, "Content-Type": "application/x-www-form-urlencoded" };
  const form = (fields: number) => ask({ method: "POST", headers, body: "a&".repeat(fields - 1) });
  expect((await form(50_001)).status).toBe(413);
  expect((await form(50_000)).status).not.toBe(413);
});

test("JSON nested too deep never reaches the framework", async () => {
  const headers = { Origin: `http://127.0.0.1:${port}`, "Content-Type": "application/json" };
  expect((await ask({ method: "POST", headers, body: `${"[".repeat(100)}${"]".repeat(100)}` })).status).toBe(400);
});

test("a fault shows a code and keeps its message to itself", async () => {
  const { status, text } = await ask({ path: "/fault" });
  expect(status).toBe(500);
  expect(text).toContain("c0de");
  expect(text).not.toContain("secret text");
});

test.each(["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json"])(
  "%s reaches no file outside",
  async (path) => {
    const { text } = await ask({ path: `${path}.txt`.replace(".json.txt", ".txt") });
    expect(text).not.toContain("waymark");
  },
);
