import { afterEach, expect, test, vi } from "vitest";
import { log } from "#app/platform/log.server.ts";

afterEach(() => vi.restoreAllMocks());

test("an event is one line of JSON on standard error, whatever its facts hold", () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  log("request.fault", { code: "c0de", path: "/a\nb", status: 500, seen: null });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  const { at, ...rest } = JSON.parse(lines[0] ?? "");
  expect(rest).toEqual({ event: "request.fault", code: "c0de", path: "/a\nb", status: 500, seen: null });
  expect(new Date(at).toISOString()).toBe(at);
});
