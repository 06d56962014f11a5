import { describe, expect, test } from "vitest";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { isSaid, itemTextOf, readItemText, readNumber } from "#app/questions/kinds/item-text.ts";
import { parseItemText } from "#app/questions/kinds/parse-item-text.ts";
import { pastedRows } from "#app/questions/kinds/paste-rows.ts";
import { typedReading } from "#app/questions/kinds/typed-reading.ts";
import { mixedItem } from "../../../support/models.ts";

const answers: readonly [id: string, answer: ItemAnswer][] = [
  ["LADDER", { level: 2 }],
  ["PLAN", { choice: "s3" }],
  ["CHANNELS", { choices: ["desk", "web"] }],
  ["CHANNELS", { choices: [] }],
  ["SAFE", { checked: ["exits"] }],
  ["WAIT", { number: 12 }],
  ["NAME", { text: "Two\nlines" }],
  ["AIMS", { ranking: ["cost", "reach"] }],
  ["DEVICES", { rows: [{ what: "A", number: 0.5, shared: false, aim: "cost" }, { what: "B" }] }],
  ["NAME", { dontKnow: true }],
];

test.each(answers)("what is saved for %s comes back from its text: %j", (id, answer) => {
  expect(parseItemText(itemTextOf(answer), mixedItem(id))).toEqual({ ok: true, answer });
  const reading = typedReading(itemTextOf(answer));
  if (!("rows" in answer)) expect(reading).toEqual(answer);
});

describe("a form is read by the kind of its question", () => {
  const form = (...fields: readonly [string, string][]) =>
    new URLSearchParams(fields.map(([name, value]) => [`${name}`, value]));

  test("nothing chosen is nothing", () => {
    expect(readItemText(form(["choice:A", ""], ["number:A", "  "]), "A", "number")).toBe("");
    expect(parseItemText("", mixedItem("WAIT"))).toEqual({ ok: true, answer: null });
  });

  test("other questions' fields are left alone", () => {
    expect(readItemText(form(["pick:AB", "x"], ["pick:A", "y"]), "A", "checklist")).toBe('{"checked":["y"]}');
    expect(readItemText(form(["cell:AB:c", "x"]), "A", "inventory")).toBe("");
  });

  test("rows in which nothing stands are left out, and cells keep their row", () => {
    const rows = form(["cell:A:what", ""], ["cell:A:what", "Desk"], ["cell:A:number", ""], ["cell:A:number", "2"]);
    expect(readItemText(rows, "A", "inventory")).toBe('{"rows":[{"what":"Desk","number":"2"}]}');
  });

  test("an answer beside a state is no answer, and loses nothing", () => {
    const text = readItemText(form(["number:A", "7"], ["choice:A", "dontKnow"]), "A", "number");
    expect(parseItemText(text, mixedItem("WAIT"))).toEqual({ ok: false, fault: { code: "both" } });
    expect([isSaid(text, "dontKnow"), isSaid(text, "notApplicable"), text]).toEqual([
      true,
      false,
      expect.stringContaining('"7"'),
    ]);
    expect(typedReading(text)).toBeUndefined();
  });
});

test.each([
  ["12", 12],
  ["12,5", 12.5],
  [" -3.25 ", -3.25],
  ["−4", -4],
  ["1.000,5", null],
  ["1e3", null],
  ["twelve", null],
  ["", null],
])("%j is the number %j", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test("what nobody typed by hand is unknown", () => {
  for (const text of [
    "{",
    "[]",
    '{"level":3}',
    '{"choice":["s1"]}',
    '{"choice":{"toString":1}}',
    '{"rows":[1]}',
    "notApplicable",
  ])
    expect(parseItemText(text, mixedItem("PLAN")), text).toMatchObject({ ok: false });
});

test("rows are pasted from a table, with whichever divider its first line has", () => {
  const item = mixedItem("DEVICES");
  if (item.kind !== "inventory") throw new Error("DEVICES is no inventory any more.");
  const same = (_: unknown, cell: string) => cell.toLowerCase();
  expect(pastedRows('Desk\t2\n\n"A ""good"" one"\t', item.columns, same)).toEqual([
    { what: "desk", number: "2" },
    { what: 'a "good" one' },
  ]);
  expect(pastedRows('"Desk, large",2,Yes,Cost,beyond', item.columns, same)).toEqual([
    { what: "desk, large", number: "2", shared: "yes", aim: "cost" },
  ]);
  expect(pastedRows("", item.columns, same)).toEqual([]);
});

test("a line of headings says where each column stands; what is under other headings is dropped", () => {
  const item = mixedItem("DEVICES");
  if (item.kind !== "inventory") throw new Error("DEVICES is no inventory any more.");
  const same = (_: unknown, cell: string) => cell;
  const named = (cell: string) => ({ Number: "number", What: "what" })[cell] ?? null;
  const paste = (text: string) => pastedRows(text, item.columns, same, named);
  expect(paste("\uFEFFColour,Number,What\r\nred,2,Desk\r\n")).toEqual([{ number: "2", what: "Desk" }]);
  expect(paste("What;7\nChair;2")).toEqual([
    { what: "What", number: "7" },
    { what: "Chair", number: "2" },
  ]);
  expect(paste("'=SUM(A1);1")).toEqual([{ what: "=SUM(A1)", number: "1" }]);
});
