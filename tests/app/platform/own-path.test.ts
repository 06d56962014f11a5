import { expect, test } from "vitest";
import { ownPath } from "#app/platform/own-path.ts";

test("a path of this site is one", () => {
  for (const path of ["/account", "/assessments/0f/questions/STD", "/method", "/a.b/c_d-e"]) {
    expect(ownPath(path)).toBe(path);
  }
});

test.each([
  null,
  "",
  "/",
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/a/../b",
  "/a/./b",
  "/..",
  "/a?b",
  "/a#b",
  "/a\nb",
  "/é",
  `/${"x".repeat(300)}`,
])("%j is none that a form may lead to", (path) => {
  expect(ownPath(path)).toBeNull();
});
