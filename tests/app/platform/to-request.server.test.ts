import { createServer, request, type Server } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { toRequest } from "#app/platform/to-request.server.ts";

const own = "https://waymark.example.edu";
let server: Server;
let made: (Request | null)[] = [];
let keepWaiting = false;

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    made.push(toRequest(incoming, outgoing, own, null));
    if (!keepWaiting) outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

beforeEach(() => {
  made = [];
  keepWaiting = false;
});

afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

function port(): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Request | null | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: port(), path, method, headers }, (answer) => {
      answer.resume().on("end", () => resolve(made.at(-1)));
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** For request lines that no proper client sends. */
function askRaw(line: string): Promise<Request | null | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(port(), "127.0.0.1", () => socket.write(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`));
    socket.on("error", reject);
    socket.resume().on("end", () => resolve(made.at(-1)));
  });
}

test("the request stands on our own address, whatever host was asked and whatever a proxy claims", async () => {
  const claims = { Host: "10.0.0.7", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http" };
  const read = await ask("/start?a=1", { ...claims, "Accept-Language": "de" });
  expect(read?.url).toBe(`${own}/start?a=1`);
  expect(Object.fromEntries(read?.headers ?? [])).toMatchObject({
    host: "waymark.example.edu",
    "accept-language": "de",
  });
  expect([...(read?.headers.keys() ?? [])].filter((name) => name.startsWith("x-forwarded"))).toEqual([]);
});

test("a path cannot name another host", async () => {
  expect((await ask("//evil.example/start"))?.url).toBe(`${own}/evil.example/start`);
  expect((await ask("///evil.example"))?.url).toBe(`${own}/evil.example`);
});

test.each(["GET http://evil.example/ HTTP/1.1", "OPTIONS * HTTP/1.1"])("%s is no request", async (line) => {
  expect(await askRaw(line)).toBeNull();
});

test.each(["/%", "/%E0%A4%A", "/%ff"])("%s is no address that can be read", async (path) => {
  expect(await ask(path)).toBeNull();
});

test("a method that a request cannot hold is refused instead of failing", async () => {
  expect(await ask("/", {}, "TRACE")).toBeNull();
  expect((await ask("/", {}, "PROPFIND"))?.method).toBe("PROPFIND");
});

test("when the visitor goes away, the request is aborted", async () => {
  keepWaiting = true;
  const asked = request({ host: "127.0.0.1", port: port(), path: "/" });
  asked.on("error", () => undefined);
  asked.end();
  await expect.poll(() => made.length).toBe(1);
  expect(made[0]?.signal.aborted).toBe(false);
  asked.destroy();
  await expect.poll(() => made[0]?.signal.aborted).toBe(true);
});
