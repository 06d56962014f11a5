import { describe, expect, test } from "vitest";
import { z } from "zod";
import { problemList } from "#app/questions/problem.ts";
import { group, nameOf, ordinaryNumber, readShape, words } from "#app/surveys/shape.ts";

const schema = group({
  name: words(),
  size: z.number().positive("must be more than 0."),
  open: z.boolean().optional(),
  range: z.tuple([z.number(), z.number()]),
  kind: z.enum(["a", "b"]),
  parts: z
    .array(group({ id: words() }))
    .min(1)
    .max(3),
  notes: z.record(z.string(), words()),
});
const good = { name: "x", size: 1, range: [0, 1], kind: "a", parts: [{ id: "p" }], notes: {} };

function read(value: unknown) {
  const list = problemList();
  return {
    value: readShape(schema, value, list),
    messages: list.problems.map(({ path, message }) => [path.join("."), message]),
  };
}

test("a value of the right shape comes back as it is", () => {
  expect(read(good)).toEqual({ value: good, messages: [] });
});

describe("each broken part is named in plain words", () => {
  const cases: [string, object, string, string][] = [
    ["a missing text", { name: undefined }, "name", '"name" is missing. Add it: text.'],
    ["a number for a text", { name: 1.5 }, "name", "Put it in double quotes."],
    ["only spaces", { name: "  " }, "name", "is empty"],
    ["nothing for a number", { size: null }, "size", "must be a number, but here stands nothing."],
    ["a list for a number", { size: [1] }, "size", "but here stands a list"],
    ["a wrong number", { size: 0 }, "size", '"size" must be more than 0.'],
    ["a text for a truth value", { open: "yes" }, "open", "must be true or false"],
    ["a tuple too short", { range: [1] }, "range", "range"],
    ["a word that is not offered", { kind: "c" }, "kind", 'Write "a" or "b".'],
    ["an empty list", { parts: [] }, "parts", "at least 1"],
    ["a list too long", { parts: Array(4).fill({ id: "p" }) }, "parts", "Keep 3"],
    ["a group for a list", { parts: {} }, "parts", "must be a list"],
    ["a text for an entry", { parts: ["p"] }, "parts.0", 'Entry 1 of "parts" must be a group of keys'],
    ["a bare id for an entry", { parts: ["bed"] }, "parts.0", "Write { id: bed }, with what else it needs."],
    ["words among the structure", { parts: [{ id: "p", unit: "%" }] }, "parts.0.unit", "stands in locales"],
    ["words of a megabyte", { name: "x".repeat(1_000_000) }, "name", "is longer than 10000 characters. Shorten it."],
    ["an unknown key deep inside", { parts: [{ id: "p", idd: 1 }] }, "parts.0.idd", 'Did you mean "id"?'],
    ["a list for a group", { notes: [] }, "notes", "must be a group of keys"],
  ];
  test.each(cases)("%s", (_, change, path, message) => {
    const { messages } = read({ ...good, ...change });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.[0]).toBe(path);
    expect(messages[0]?.[1]).toContain(message);
  });
});

test("what can be read is read, the rest is empty", () => {
  const { value } = read({
    ...good,
    name: 1,
    size: "big",
    kind: "c",
    parts: [{ id: 7 }, { id: "p" }, "q"],
    extra: true,
  });
  expect(value).toEqual({
    ...good,
    name: "",
    size: Number.NaN,
    kind: undefined,
    parts: [{ id: "" }, { id: "p" }, { id: "" }],
  });
  expect(read("nothing like it").value).toMatchObject({ name: "", parts: [], notes: {} });
});

test("a place is named by its key, or by its number in the list", () => {
  expect([[], ["a"], ["a", 1], [0]].map(nameOf)).toEqual(["The file", '"a"', 'Entry 2 of "a"', "Entry 1 of the list"]);
});

test("a number is one that people write, so that sums, shares and products of it stay numbers", () => {
  const said = (value: number) => {
    const list = problemList();
    readShape(group({ value: ordinaryNumber() }), { value }, list);
    return list.problems.map(({ message }) => message);
  };
  for (const value of [0, -0, 1e-9, 0.25, -3, 1e12]) expect(said(value), String(value)).toEqual([]);
  for (const value of [1e13, -1e308, 1e-10, 5e-324])
    expect(said(value)[0], String(value)).toMatch(/^"value" is no number people use/);
  // Control: with these two weights a mean would no longer be a number.
  expect((1 * 1e308 + 5 * 1e308) / (1e308 + 1e308)).toBeNaN();
});
