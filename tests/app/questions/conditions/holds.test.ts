import { describe, expect, test } from "vitest";
import { holds } from "#app/questions/conditions/holds.ts";
import { parseCondition } from "#app/questions/conditions/parse-condition.ts";
import { nothing, readingOf } from "#app/questions/conditions/reading.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { mixedItem } from "../../../support/models.ts";

function shows(text: string, answers: ItemAnswers): boolean {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return holds(parsed.condition, (id) => (id in answers ? readingOf(mixedItem(id), answers[id]) : nothing));
}

describe("a condition holds by what was answered", () => {
  const answers: ItemAnswers = {
    PLAN: { choice: "s3" },
    LADDER: { level: 2 },
    WAIT: { number: 30 },
    CHANNELS: { choices: ["web", "desk"] },
    SAFE: { checked: ["drill"] },
    DEVICES: { rows: [{ what: "A" }, { what: "B" }] },
    STAFFED: { notApplicable: "none" },
    NAME: { text: "x" },
    HAPPY: { dontKnow: true },
  };
  test.each([
    ['PLAN = "s3"', true],
    ['PLAN != "s3"', false],
    ['PLAN != "s1"', true],
    ["PLAN >= 3", true],
    ["PLAN > 3", false],
    ["LADDER < 3", true],
    ["LADDER <= 2", true],
    ["LADDER != 2", false],
    ["WAIT = 30", true],
    ['CHANNELS includes "web"', true],
    ['CHANNELS includes "phone"', false],
    ["count(CHANNELS) = 2", true],
    ["count(SAFE) > 1", false],
    ["count(DEVICES) >= 2", true],
    ["notApplicable(STAFFED)", true],
    ["answered(STAFFED)", false],
    ["dontKnow(HAPPY)", true],
    ["answered(NAME)", true],
    ['not PLAN = "s3" or LADDER = 2 and WAIT > 10', true],
  ])("%s is %s", (text, held) => {
    expect(shows(text, answers)).toBe(held);
  });
});

test.each([
  'PLAN = "s3"',
  'PLAN != "s3"',
  "PLAN >= 0",
  "count(SAFE) >= 0",
  "WAIT < 9",
  "answered(PLAN)",
  "dontKnow(PLAN)",
])("%s does not hold while nothing is answered", (text) => {
  expect(shows(text, {})).toBe(false);
  expect(shows(`not ${text}`, {})).toBe(true);
});

test("an empty choice is an answer of none", () => {
  expect(shows("count(SAFE) = 0", { SAFE: { checked: [] } })).toBe(true);
  expect(shows("answered(SAFE)", { SAFE: { checked: [] } })).toBe(true);
});
