import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translator.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { besideStudies, placesByCount } from "#app/reports/tree/beside-studies.ts";
import { openSurvey } from "../../../support/score-survey.ts";

const { tree, words } = await openSurvey("opportunities-and-challenges");

function tables(answers: ItemAnswers, language = "en", hidden: ReadonlySet<string> = new Set()) {
  const said = words[language];
  if (said === undefined) throw new Error(`There are no words in ${language}.`);
  const blocks = besideStudies({ tree, words: said, answers, hidden }, translatorFor(language));
  return blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

describe("what the institution puts first, beside what studies name most", () => {
  test("its order comes first, then the rest by the studies that name them, each with its place among studies", () => {
    const [found, ...others] = tables({ "LO-ranked": { ranking: ["LO6", "LO1"] } });
    expect(others).toEqual([]);
    expect(found?.caption).toBe("Which opportunities matter most to you?");
    expect(found?.rows.map(([own, , studies, place]) => [own, studies, place])).toEqual([
      ["1", "13 of 60 studies (22%)", "6"],
      ["2", "38 of 60 studies (63%)", "1"],
      ["not ranked", "36 of 60 studies (60%)", "2"],
      ["not ranked", "34 of 60 studies (57%)", "3"],
      ["not ranked", "30 of 60 studies (50%)", "4"],
      ["not ranked", "23 of 60 studies (38%)", "5"],
    ]);
  });

  test("a ranking that is open or not asked has no table, and without any there is no heading", () => {
    const said = words.en;
    if (said === undefined) throw new Error("There are no words in English.");
    expect(besideStudies({ tree, words: said, answers: {}, hidden: new Set() }, translatorFor("en"))).toEqual([]);
    expect(tables({ "LO-ranked": { dontKnow: true } })).toEqual([]);
    expect(tables({ "LO-ranked": { ranking: ["LO1"] } }, "en", new Set(["LO-ranked"]))).toEqual([]);
  });

  test("says it in Spanish", () => {
    expect(tables({ "GC-ranked": { ranking: ["GC2"] } }, "es")[0]?.rows[1]?.[0]).toBe("sin puesto");
  });
});

test("places run from the most named down, and equal counts share one: 24, 16, 14, 10, 8, 8 are 1, 2, 3, 4, 5, 5", () => {
  expect(placesByCount({ a: 24, b: 16, c: 14, d: 10, e: 8, f: 8 })).toEqual({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 5 });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.nat(60)), (counts) => {
      const places = placesByCount(counts);
      for (const [a, n] of Object.entries(counts))
        for (const [b, m] of Object.entries(counts))
          expect(Math.sign((places[a] ?? 0) - (places[b] ?? 0))).toBe(Math.sign(m - n));
    }),
  );
});
