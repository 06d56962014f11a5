import { describe, expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkStudies } from "#app/surveys/tree/check-studies.ts";
import { nodesBelow, type RankingInStudies } from "#app/surveys/tree/tree-instrument.ts";
import { openSurvey } from "../../../support/score-survey.ts";

const { tree } = await openSurvey("opportunities-and-challenges");
const nodes = nodesBelow(tree.whole);
const complaints = (...studies: RankingInStudies[]) => {
  const list = problemList();
  checkStudies(studies, nodes, list);
  return list.problems.map(({ path, message }) => `${path.join("/")}: ${message}`);
};
const counts = { GC1: 28, GC2: 19 };
const good = { item: "GC-ranked", of: 60, counts };

describe("counts of studies beside a ranking", () => {
  test("stand for every option, from none to all of the studies", () => {
    expect(complaints(good, { item: "LC-ranked", of: 60, counts: { LC1: 0, LC2: 60, LC3: 1 } })).toEqual([]);
  });

  test.each<[string, RankingInStudies, string]>([
    ["a question nobody knows", { ...good, item: "GC-rank" }, "studies/0/item: There is no ranking"],
    ["a question that ranks nothing", { ...good, item: "GC1" }, "studies/0/item: There is no ranking"],
    ["an option left out", { ...good, counts: { GC1: 28 } }, 'studies/0/counts: "GC2" has no count.'],
    ["an option nobody can choose", { ...good, counts: { ...counts, GC3: 1 } }, "studies/0/counts/GC3: There is no"],
    ["more than there are", { ...good, counts: { ...counts, GC1: 61 } }, 'studies/0/counts/GC1: "GC1" is named by 61'],
  ])("%s is named with its place", (_what, studies, message) => {
    expect(complaints(studies)).toEqual([expect.stringContaining(message)]);
  });

  test("the same ranking twice is one too many", () => {
    expect(complaints(good, good)).toHaveLength(1);
  });
});
