import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskSpace, hasRoom } from "#app/platform/disk-space.server.ts";

const gibibyte = 1024 ** 3;

test.each([
  [{ share: 0.1, freeBytes: 1 }, true],
  [{ share: 0.099, freeBytes: 5 * gibibyte - 1 }, false],
  [{ share: 0.01, freeBytes: 5 * gibibyte }, true],
  [null, true],
])("%j is room enough: %s", (space, enough) => {
  expect(hasRoom(space)).toBe(enough);
});

test("a disk is asked through the nearest folder that is there", async () => {
  const here = await diskSpace(tmpdir());
  const later = await diskSpace(join(tmpdir(), "not", "there", "yet.sqlite"));
  expect(here?.share).toBeGreaterThan(0);
  expect(here?.share).toBeLessThanOrEqual(1);
  expect(later?.share).toBeCloseTo(here?.share ?? -1, 1);
});
