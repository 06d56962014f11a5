import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { measureRecord } from "#app/benchmarks/compose-release.ts";
import { demonstrationRounds } from "#app/demonstration/demonstration-rounds.ts";
import { demonstrationSeedsSchema } from "#app/demonstration/demonstration-seeds.ts";
import { countries } from "#app/institutions/countries.ts";
import { regionOf } from "#app/institutions/region.ts";
import type { Answers } from "#app/questions/answer.ts";
import { score } from "#app/scoring/score-record.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { flagship } from "#tests/support/flagship.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
const seeds = demonstrationSeedsSchema.parse(read("db/seeds/demonstration.json"));
const institutions = demonstrationRounds(flagship(), seeds);

function answersOf(place: number, round: number): Answers {
  const entries = institutions[place]?.rounds[round]?.entries ?? {};
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, { answer }]) => (answer === null ? [] : [[id, answer]])),
  );
}

test("the demonstration is the same every time", () => {
  expect(demonstrationRounds(flagship(), seeds)).toEqual(institutions);
});

test("the leading institution tells its circumstances, in its later round only", () => {
  const hero = institutions.find(({ isHero }) => isHero);
  const [before, now] = hero?.rounds ?? [];
  expect(before?.circumstances).toEqual({});
  const { context } = flagship();
  const asked = context === null ? [] : itemsBelow(context.questions.whole).map(({ id }) => id);
  expect(asked).toEqual(expect.arrayContaining(Object.keys(now?.circumstances ?? {})));
  expect(Object.keys(now?.circumstances ?? {}).length).toBeGreaterThan(10);
  const others = institutions.filter(({ isHero }) => !isHero).flatMap(({ rounds }) => rounds);
  expect(others.every(({ circumstances }) => Object.keys(circumstances).length === 0)).toBe(true);
});

test("circumstances that do not fit the questionnaire end the demonstration, and one that asks nothing has none", () => {
  const wrong = { ...seeds, hero: { ...seeds.hero, circumstances: { means: { choice: "plenty" } } } };
  expect(() => demonstrationRounds(flagship(), wrong)).toThrow("does not fit its questionnaire");
  const rounds = demonstrationRounds({ ...flagship(), context: null }, wrong).flatMap((one) => one.rounds);
  expect(rounds.every(({ circumstances }) => Object.keys(circumstances).length === 0)).toBe(true);
});

test("its regions have the proportions of the literature: 16, 8, 6 and 8 of 38", () => {
  const counts = Map.groupBy(institutions, ({ institution }) => regionOf(institution.country));
  const shares = ["asia-pacific", "north-america", "europe", "others"].map(
    (region) => [...counts].find(([name]) => name === region)?.[1].length,
  );
  expect(shares).toEqual([32, 16, 12, 16]);
  expect(institutions.filter(({ institution }) => !countries.includes(institution.country ?? ""))).toEqual([]);
});

test("no two have the same name, and each has two rounds in two years", () => {
  expect(new Set(institutions.map(({ institution }) => institution.name)).size).toBe(institutions.length);
  for (const { rounds } of institutions) {
    expect(rounds.map(({ submittedAt }) => submittedAt.getUTCFullYear())).toEqual([2025, 2026]);
  }
});

test("the hero is the worked institution, with a note or a reason wherever it has something to say", () => {
  const golden = read("surveys/micro-credential-readiness/golden/worked-institution.json");
  expect(institutions[0]?.isHero).toBe(true);
  expect(answersOf(0, 1)).toEqual(golden.answers);
  const evidence = Object.values(institutions[0]?.rounds[1]?.entries ?? {}).flatMap(
    ({ evidenceUrl }) => evidenceUrl ?? [],
  );
  expect(evidence.length).toBeGreaterThan(8);
  expect(evidence.filter((url) => !new URL(url).hostname.endsWith(".example"))).toEqual([]);
});

test("everyone can be compared, and technology runs ahead of rules on average", () => {
  const records = institutions.map((_, place) => measureRecord(flagship(), answersOf(place, 1)));
  expect(records.filter((record) => record === null)).toEqual([]);
  const mean = (dimension: string) => {
    const values = institutions.map(
      (_, place) => score(flagship(), answersOf(place, 1), "equal").nodes[dimension]?.index ?? 0,
    );
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  expect(mean("TEC")).toBeGreaterThan(mean("STD") + 5);
  expect(mean("STD")).toBeGreaterThan(mean("CUL"));
});

test("a year never lowers a level", () => {
  for (const [place] of institutions.entries()) {
    for (const { id } of capabilitiesOf(flagship())) {
      const [before, now] = [0, 1].map((round) => answersOf(place, round)[id]);
      if (before !== undefined && now !== undefined && "level" in before && "level" in now) {
        expect(now.level).toBeGreaterThanOrEqual(before.level);
      }
    }
  }
});
