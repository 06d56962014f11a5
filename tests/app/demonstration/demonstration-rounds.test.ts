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
