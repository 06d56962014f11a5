import { expect, it } from "vitest";
import { fnv1a } from "#app/scoring/sensitivity/fnv-1a.ts";

it.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("of %j is the published value", (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

it("of two versions of one instrument are far apart", () => {
  expect(fnv1a("micro-credential-readiness 1.0.0")).not.toBe(fnv1a("micro-credential-readiness 1.0.1"));
});
