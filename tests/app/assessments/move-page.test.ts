import { expect, test } from "vitest";
import { movableOf } from "#app/assessments/movable.ts";
import { moveAnswers } from "#app/assessments/move-answers.ts";
import { movePage } from "#app/assessments/move-page.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { guideLibrary, secondVersions } from "../../support/guide-library.ts";

const english = createTranslator("en");

async function pageOf(answers: Readonly<Record<string, ItemAnswer>>) {
  const { trees } = await guideLibrary({ format: 2 }, secondVersions[2]);
  const [older, newer] = trees.map((tree) => movableOf(tree, english));
  if (older === undefined || newer === undefined) throw new Error("A version is missing.");
  const entries = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, note: null, evidenceUrl: null }]),
  );
  return movePage(older, newer, moveAnswers(older, newer, entries), english);
}

test("what needs a look stands first, then what has no home, what carries over, and what is new", async () => {
  const page = await pageOf({ VISITS: { number: 500 }, RENEW: { choice: "no" }, PLAN: { choice: "draft" } });
  expect([page.title, page.lead]).toEqual(["Move to version 2.0.0", "1 of 3 answers carry over as they are."]);
  expect(page.lists.map(({ title, rows }) => [title, rows.map(({ answer, why }) => [answer, why])])).toEqual([
    ["1 needs a look", [["500 visits", "Other answers can be given now."]]],
    ["1 has no home", [["No", null]]],
    ["1 carries over", [["A draft", null]]],
    ["1 new question", [[null, null]]],
  ]);
});

test("it says what the newer version does to comparing scores, and when nothing is lost", async () => {
  const page = await pageOf({ PLAN: { choice: "draft" }, STAFF: { choice: "yes" } });
  expect(page.lead).toBe("All 2 answers carry over as they are.");
  expect(page.comparison).toBe(
    "The score of the whole cannot be compared directly with the one of before, nor can these parts: Online.",
  );
  expect((await pageOf({})).lead).toContain("Nothing has been answered yet");
});
