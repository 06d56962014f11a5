import { Agent, request, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHttpServer } from "#app/platform/http-server.server.ts";
import type { LoadGate } from "#app/platform/load-shedding.server.ts";

let server: Server;
let port: number;
let ready: () => Promise<boolean>;
let gate: LoadGate;
let stopping = false;

beforeEach(async () => {
  ready = async () => true;
  gate = { isFull: () => false, enter: async () => () => undefined, connected: () => undefined };
  stopping = false;
  server = createHttpServer({
    staticFolders: [],
    publicUrl: "https://waymark.example.edu",
    reportFault: () => "c0de",
    handle: async () => new Response("a page"),
    isReady: () => ready(),
    isStopping: () => stopping,
    gate: {
      isFull: (errand) => gate.isFull(errand),
      enter: (errand) => gate.enter(errand),
      connected: () => undefined,
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, path, method, headers: { Host: "10.0.0.7", ...headers } },
      (answer) => {
        let text = "";
        answer.on("data", (part) => {
          text += part;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

describe.each(["/healthz", "/readyz"])("%s", (path) => {
  test("answers a probe on any host with one word and the security headers", async () => {
    const { status, headers, text } = await ask(path);
    expect([status, text]).toEqual([200, "ok\n"]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("answers while everybody else is turned away", async () => {
    gate = { ...gate, isFull: () => true };
    expect((await ask(path)).status).toBe(200);
  });

  test("answers HEAD without a body", async () => {
    expect(await ask(path, {}, "HEAD")).toMatchObject({ status: 200, text: "" });
  });
});

test("a process that is not ready says when to ask again, and nothing about why", async () => {
  for (const state of [async () => false, () => Promise.reject(new Error("the disk /srv is full"))]) {
    ready = state;
    const { status, headers, text } = await ask("/readyz");
    expect([status, headers["retry-after"], text]).toEqual([503, "5", "not ready\n"]);
    expect((await ask("/healthz")).status).toBe(200);
  }
});

describe("who is turned away", () => {
  const visitor = { Host: "waymark.example.edu" };

  test("learns at once, in words, that nothing was saved and when to try again", async () => {
    gate = { ...gate, isFull: () => true };
    const { status, headers, text } = await ask("/", visitor);
    expect([status, headers["retry-after"]]).toEqual([503, "2"]);
    expect(text).toMatch(/Nothing of this request was saved/);
    expect(headers["content-security-policy"]).toContain("script-src 'none'; style-src 'self'");
    expect(headers["strict-transport-security"]).toBeDefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    const json = await ask("/", { ...visitor, Accept: "application/json" });
    expect(JSON.parse(json.text)).toMatchObject({ ok: false, sentence: expect.stringContaining("Not saved") });
  });

  test("may have sent a long text: the connection is good for the next request", async () => {
    gate = { ...gate, isFull: () => true };
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = () =>
      new Promise<number>((resolve, reject) => {
        const asked = request({ host: "127.0.0.1", port, method: "POST", agent, headers: visitor }, (answer) => {
          answer.resume();
          answer.on("end", () => resolve(answer.statusCode ?? 0));
        });
        asked.on("error", reject);
        asked.end("x".repeat(300_000));
      });
    expect([await send(), await send()]).toEqual([503, 503]);
    agent.destroy();
  });

  test("takes no place, and who is answered gives it back", async () => {
    let places = 0;
    gate = {
      ...gate,
      enter: async () => {
        places += 1;
        return () => {
          places -= 1;
        };
      },
    };
    await Promise.all([ask("/", visitor), ask("/", visitor)]);
    expect(places).toBe(0);
  });
});

test("a server that is stopping closes each connection after its answer", async () => {
  stopping = true;
  expect((await ask("/", { Host: "waymark.example.edu" })).headers.connection).toBe("close");
});
