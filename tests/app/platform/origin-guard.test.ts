import { describe, expect, test } from "vitest";
import { comesFromUs } from "#app/platform/origin-guard.ts";

const ownOrigin = "https://waymark.example.edu";
const post = { method: "POST", fetchSite: null, origin: null, ownOrigin };

describe("the origin guard", () => {
  test("lets reading through from anywhere", () => {
    expect(comesFromUs({ ...post, method: "GET", fetchSite: "cross-site" })).toBe(true);
  });

  test("lets our own pages write", () => {
    expect(comesFromUs({ ...post, fetchSite: "same-origin", origin: ownOrigin })).toBe(true);
    expect(comesFromUs({ ...post, origin: ownOrigin })).toBe(true);
  });

  test.each([
    ["a cross-site form", { fetchSite: "cross-site", origin: "https://evil.example" }],
    ["a sibling host", { fetchSite: "same-site", origin: "https://other.example.edu" }],
    ["neither header", {}],
    ["a foreign origin without fetch metadata", { origin: "https://evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["fetch metadata that contradicts the origin", { fetchSite: "same-origin", origin: "https://evil.example" }],
  ])("refuses %s", (_name, shape) => {
    expect(comesFromUs({ ...post, ...shape })).toBe(false);
  });

  test("refuses when our own origin is unknown", () => {
    expect(comesFromUs({ ...post, origin: ownOrigin, ownOrigin: null })).toBe(false);
  });
});
