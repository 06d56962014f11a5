import { describe, expect, test } from "vitest";
import { readItemAnswer } from "#app/questions/kinds/read-item-answer.ts";
import { problemList } from "#app/questions/problem.ts";
import { mixedItem } from "../../../support/models.ts";

function read(id: string, answer: unknown) {
  const list = problemList();
  const found = readItemAnswer(answer, mixedItem(id), ["answers", id], list);
  return { found, problems: list.problems.map(({ path, message }) => `${path.join(".")}: ${message}`) };
}

describe("an answer of each kind is read as it stands", () => {
  test.each([
    ["LADDER", { level: 5 }],
    ["PLAN", { choice: "unsure" }],
    ["STAFFED", { choice: "no" }],
    ["HAPPY", { choice: "neither" }],
    ["CHANNELS", { choices: ["web", "desk"] }],
    ["CHANNELS", { choices: ["none"] }],
    ["AIMS", { ranking: ["cost", "reach"] }],
    ["SAFE", { checked: [] }],
    ["WAIT", { number: 12 }],
    ["NAME", { text: "House" }],
    ["DEVICES", { rows: [{ what: "Tablet", number: 3, shared: true, aim: "cost" }, { what: "Screen" }] }],
    ["STAFFED", { notApplicable: "no staff" }],
    ["NAME", { dontKnow: true }],
  ])("%s: %j", (id, answer) => {
    expect(read(id, answer)).toEqual({ found: answer, problems: [] });
  });
});

describe("a wrong answer is named with its place and what to write instead", () => {
  test.each([
    ["LADDER", { level: 6 }, "level: The level is 6. Use a whole number from 1 to 5"],
    ["LADDER", { level: "3" }, 'The level is "3"'],
    ["LADDER", { choice: "s1" }, '"choice" does not answer LADDER'],
    ["PLAN", { choice: "s7" }, 'PLAN has no option "s7". Did you mean'],
    ["PLAN", { choice: { toString: 1 } }, "PLAN has no option a group"],
    ["PLAN", 3, "PLAN needs one answer"],
    ["PLAN", {}, "PLAN has no answer"],
    ["PLAN", { choice: "s1", dontKnow: true }, "PLAN has several answers"],
    ["PLAN", { notApplicable: "x" }, "PLAN applies to everybody"],
    ["STAFFED", { notApplicable: " " }, "The reason is missing"],
    ["STAFFED", { dontKnow: false }, '"dontKnow" can only be true'],
    ["CHANNELS", { choices: ["desk", "desk"] }, '"desk" is named twice'],
    ["CHANNELS", { choices: ["desk", "none"] }, '"none" is chosen alone'],
    ["CHANNELS", { choices: "desk" }, "needs a list of at most 4"],
    ["AIMS", { ranking: ["cost", "reach", "quality"] }, "Keep at most 2"],
    ["SAFE", { checked: ["alarn"] }, 'Did you mean "alarm"?'],
    ["WAIT", { number: 366 }, "366 is too large. The most is 365."],
    ["WAIT", { number: -1 }, "-1 is too small. The least is 0."],
    ["WAIT", { number: 1.5 }, "1.5 is no whole number"],
    ["WAIT", { number: "12" }, "is no number"],
    ["NAME", { text: "" }, "The text is missing"],
    ["NAME", { text: "x".repeat(301) }, "Shorten it to at most 300"],
    ["DEVICES", { rows: {} }, "needs a list of rows"],
    ["DEVICES", { rows: [{ number: 3 }] }, 'rows.0: The column "what" is empty'],
    [
      "DEVICES",
      { rows: [{ what: "A", numbr: 3 }] },
      'rows.0.numbr: There is no column "numbr". Did you mean "number"?',
    ],
    ["DEVICES", { rows: [{ what: "A", number: -3 }] }, "rows.0.number: -3 is too small"],
    ["DEVICES", { rows: [{ what: "A", shared: "yes" }] }, "Write true or false"],
    ["DEVICES", { rows: [{ what: "A", aim: "costs" }] }, 'Did you mean "cost"?'],
    ["DEVICES", { rows: Array.from({ length: 21 }, () => ({ what: "A" })) }, "Keep at most 20"],
    ["DEVICES", { rows: ["A"] }, "A row is a group of columns"],
  ])("%s: %j", (id, answer, message) => {
    const { found, problems } = read(id, answer);
    expect(found).toBeNull();
    expect(problems.join("\n")).toContain(message);
  });
});
