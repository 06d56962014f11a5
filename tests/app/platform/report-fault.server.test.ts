import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reportFault } from "#app/platform/report-fault.server.ts";

let lines: string[] = [];

beforeEach(() => {
  lines = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

test("a fault is logged with its code, its kind and where it happened, but never with its message", () => {
  const code = reportFault(new TypeError("a name\nsomebody typed"), { method: "POST", path: "/start" });
  expect(code).toMatch(/^[0-9a-f]{8}$/);
  const logged = JSON.parse(lines[0] ?? "");
  expect(logged).toMatchObject({ event: "request.fault", code, method: "POST", path: "/start", name: "TypeError" });
  expect(logged.stack).toContain("report-fault.server.test.ts");
  expect(lines.join()).not.toContain("typed");
});

test.each(["text", null, undefined, { message: "x" }])("%j can be thrown as well", (thrown) => {
  reportFault(thrown, { method: "GET", path: "/" });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ name: "unknown", stack: "" });
});
