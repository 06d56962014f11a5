import { expect, test, vi } from "vitest";
import { once } from "#app/scoring/once.ts";

test("work is done at the first call and never again, even where it gives nothing", () => {
  const work = vi.fn(() => null);
  const known = once(work);
  expect(work).not.toHaveBeenCalled();
  expect([known(), known()]).toEqual([null, null]);
  expect(work).toHaveBeenCalledTimes(1);
});
