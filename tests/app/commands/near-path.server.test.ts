import { join } from "node:path";
import { expect, test } from "vitest";
import { nearPath } from "#app/commands/near-path.server.ts";

test("a path is short below the folder somebody is in, and whole elsewhere", () => {
  const root = join("/", "srv", "waymark");
  expect(nearPath(join(root, "surveys", "hands"), root)).toBe(join("surveys", "hands"));
  expect(nearPath(join("/", "srv", "own", "hands"), root)).toBe(join("/", "srv", "own", "hands"));
});
