import { expect, test } from "vitest";
import { transportOf } from "#app/platform/transport-rule.ts";

test.each(["localhost:3000", "127.0.0.1", "[::1]:3000", "LOCALHOST"])("plain http is allowed on %s", (host) => {
  expect(transportOf(null, host)).toEqual({ allowed: true, https: false, ownOrigin: `http://${host}` });
});

test.each(["waymark.example.edu", "192.168.0.4:3000", "localhost.evil.example", "127.0.0.1.evil.example", null])(
  "plain http is refused on %s",
  (host) => {
    expect(transportOf(null, host).allowed).toBe(false);
  },
);

test("a public https address counts whatever host the proxy passes on", () => {
  expect(transportOf("https://waymark.example.edu", "10.0.0.3:3000")).toEqual({
    allowed: true,
    https: true,
    ownOrigin: "https://waymark.example.edu",
  });
});
