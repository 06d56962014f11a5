import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitJsonArray } from "#app/platform/split-json-array.ts";

const split = (chunks: readonly string[], longest = 1000) => {
  const splitter = splitJsonArray(longest);
  const parts = chunks.map((chunk) => splitter.push(chunk));
  return {
    items: parts.flatMap(({ items }) => items),
    fault: parts.find(({ fault }) => fault)?.fault ?? splitter.end(),
  };
};

describe("an array of objects", () => {
  test("comes apart into its objects, however it is cut and indented", () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.array(object),
        fc.constantFrom(0, 2),
        fc.array(fc.nat(), { maxLength: 8 }),
        (list, indent, cuts) => {
          const text = JSON.stringify(list, null, indent);
          const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
          const chunks = places.slice(1).map((end, index) => text.slice(places[index], end));
          const { items, fault } = split(chunks, text.length + 1);
          expect(fault).toBeNull();
          expect(items.map((item) => JSON.parse(item.text))).toEqual(JSON.parse(JSON.stringify(list)));
          const lines = text.split("\n");
          for (const { line, column, text: own } of items) {
            const from = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
            expect(text.slice(from, from + own.length)).toBe(own);
          }
        },
      ),
    );
  });

  test("may be empty, and may begin with a byte order mark", () => {
    expect(split(["[]"])).toEqual({ items: [], fault: null });
    expect(split(["\ufeff [ ] \n"])).toEqual({ items: [], fault: null });
  });

  test("brackets and quotes inside a text count for nothing", () => {
    const texts = split(['[{"a":"}]\\"{["},{"b":"\\\\"}]']).items.map(({ text }) => text);
    expect(texts).toEqual(['{"a":"}]\\"{["}', '{"b":"\\\\"}']);
  });
});

test.each([
  ["", 1, 1, "The file ends too early. A list of records in square brackets is expected."],
  ['{"id":1}', 1, 1, "A list of records in square brackets is expected."],
  ["[\n  7]", 2, 3, "A record in curly brackets is expected here, or the end of the list."],
  ["[{},]", 1, 5, "A record in curly brackets is expected here."],
  ["[{} {}]", 1, 5, "A comma or the end of the list is expected here."],
  ["[{}", 1, 4, "The file ends too early. A comma or the end of the list is expected here."],
  ["[{},\n {\n", 2, 2, "The file ends in the middle of record 2."],
  ["[{}]\nx", 2, 1, "Nothing may follow after the end of the list."],
])("%j is refused at its place", (text, line, column, message) => {
  expect(split([text]).fault).toEqual({ line, column, message });
  expect(split([...text]).fault).toEqual({ line, column, message });
});

test("a record without an end does not fill the memory", () => {
  expect(split(["[{", "x".repeat(900), "x".repeat(200)]).fault?.message).toContain("longer than 1000 characters");
});

test("after a fault nothing more is cut", () => {
  const splitter = splitJsonArray(100);
  expect(splitter.push("[{} oops").items).toHaveLength(1);
  expect(splitter.push(",{}]").items).toEqual([]);
});
