import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { runMutations } from "../../scripts/instruments/run-mutations.ts";
import { readSources } from "../../scripts/instruments/sources.ts";

const sources = readSources();
const clock = () => performance.now();

test("whatever happens to an instrument file, it ends in mistakes with a place or in an instrument", () => {
  const { violations, ...figures } = runMutations(sources, { runs: 300, seed: 5, clock });
  expect(violations).toEqual([]);
  expect(figures).toMatchObject({ runs: 300 });
  expect(Math.min(figures.sound, figures.mistaken, figures.unreadable)).toBeGreaterThan(5);
});

test("a check that throws, is silent or changes a prototype is found", () => {
  const planted = (check: (typeof sources)[number]["check"]) =>
    runMutations(
      sources.slice(0, 2).map((source) => ({ ...source, check })),
      { runs: 40, seed: 1, clock },
    ).violations;
  expect(
    planted(() => {
      throw new Error("planted");
    })[0]?.what,
  ).toMatch(/^threw planted/);
  expect(planted((value) => ({ ok: false, value }))[0]?.what).toBe("refused without a mistake");
  let readings = 0;
  expect(planted(() => ({ ok: true, value: readings++ }))[0]?.what).toBe(
    "another instrument after writing and reading",
  );
  const polluted = planted((value) => {
    Object.defineProperty(Object.prototype, "polluted", { value: 1, configurable: true });
    return { ok: true, value };
  });
  Reflect.deleteProperty(Object.prototype, "polluted");
  expect(polluted.map(({ what }) => what)).toContain("a prototype was changed");
});
