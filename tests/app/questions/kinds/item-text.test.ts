import { describe, expect, test } from "vitest";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import {
  type FormFields,
  isSaid,
  itemTextOf,
  readItemText,
  readNumber,
  typedAnswer,
} from "#app/questions/kinds/item-text.ts";
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

describe("more than any inventory takes costs no more than an inventory", () => {
  /** How often fields were looked for, each time through the whole form. */
  function looksFor(read: (form: FormFields) => unknown, form: URLSearchParams): number {
    let looks = 0;
    read({
      getAll: (name) => {
        looks++;
        return form.getAll(name);
      },
      keys: () => form.keys(),
    });
    return looks;
  }
  const many = new URLSearchParams([
    ...Array.from({ length: 3000 }, (_, at): [string, string] => [`cell:A:c${at}`, "x"]),
    ...Array.from({ length: 3000 }, (): [string, string] => ["cell:A:c0", "x"]),
  ]);

  test("of thousands of columns in a form only as many are read as an inventory can have", () => {
    expect(looksFor((form) => readItemText(form, "A", "inventory"), many)).toBeLessThan(30);
    // Control: reading every name that was sent is found to look thousands of times.
    const every = (form: FormFields) => [...new Set(form.keys())].map((name) => form.getAll(name));
    expect(looksFor(every, many)).toBe(3000);
  });

  test("of thousands of rows only so many are read that they can be refused", () => {
    const rows = (typedAnswer(readItemText(many, "A", "inventory"))?.rows ?? []) as readonly unknown[];
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.length).toBeLessThanOrEqual(1000);
    const full = new URLSearchParams(Array.from({ length: 500 }, (_, at) => ["cell:A:what", `Row ${at}`]));
    expect(typedAnswer(readItemText(full, "A", "inventory"))?.rows).toHaveLength(500);
  });

  test("of a table of thousands of lines and cells only so many are looked up", () => {
    const item = mixedItem("DEVICES");
    if (item.kind !== "inventory") throw new Error("DEVICES is no inventory any more.");
    const lookUps = (text: string) => {
      const seen = { cells: 0, headings: 0 };
      const meaning = (_: unknown, cell: string) => {
        seen.cells++;
        return cell;
      };
      const columnNamed = () => {
        seen.headings++;
        return null;
      };
      return { rows: pastedRows(text, item.columns, meaning, columnNamed).length, ...seen };
    };
    expect(lookUps("a\n".repeat(50_000))).toEqual({ rows: 502, cells: 502, headings: 1 });
    expect(lookUps("a,".repeat(50_000))).toMatchObject({ rows: 1, headings: 200 });
    // Control: every line and cell of a table that fits is looked up.
    expect(lookUps("a,b\n".repeat(500))).toEqual({ rows: 500, cells: 1000, headings: 2 });
  });
});

describe("what was not typed by hand is refused with a sentence, and never an error", () => {
  const nested = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  test.each([
    ["WAIT", '{"number":{"toString":1,"valueOf":2}}'],
    ["WAIT", `{"number":${nested}}`],
    ["NAME", '{"text":{"toString":null}}'],
    ["NAME", `{"text":${nested}}`],
    ["DEVICES", '{"rows":[{"what":{"toString":1}}]}'],
    ["DEVICES", `{"rows":[{"what":${nested}}]}`],
    ["DEVICES", '{"rows":[{"__proto__":{"what":"A"}}]}'],
    ["DEVICES", '{"__proto__":{"rows":[]}}'],
  ])("%s answered by %.40s", (id, text) => {
    expect(parseItemText(text, mixedItem(id))).toMatchObject({ ok: false });
    expect(Object.hasOwn(Object.prototype, "what")).toBe(false);
  });

  test("control: the same read as text without a look at what it is would have failed", () => {
    expect(() => String(JSON.parse('{"toString":1,"valueOf":2}'))).toThrow(TypeError);
    expect(() => String(JSON.parse(nested))).toThrow(RangeError);
  });

  test.each(["\0", "a\u0007", "\ud800", "\u009b"])("text that nobody can keep: %j", (text) => {
    expect(parseItemText(JSON.stringify({ text }), mixedItem("NAME"))).toEqual({
      ok: false,
      fault: { code: "notText" },
    });
    expect(parseItemText(JSON.stringify({ rows: [{ what: text }] }), mixedItem("DEVICES"))).toMatchObject({
      fault: { code: "cell", row: 1, column: "what" },
    });
  });

  test("tabs, lines of every system, other scripts and their marks are kept", () => {
    const text = "Ein\tWort\nשלום \u200fعالم 👩‍🏫";
    expect(parseItemText(JSON.stringify({ text }), mixedItem("NAME"))).toEqual({ ok: true, answer: { text } });
  });
});
