import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "#app/surveys/parse-json.ts";

test("what JSON.parse reads is read the same", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      const read = parseJson(text);
      if (read.ok) expect(read.value).toEqual(JSON.parse(text));
      else expect(text).toMatch(/__proto__|"(.*)".*"\1"/s);
    }),
    { numRuns: 300 },
  );
});

test("what JSON.parse refuses is refused", () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", "}", "{", '"', "\\", "x", "\u0001", "0"),
      (text, at, mark) => {
        const cut = at % (text.length + 1);
        const broken = text.slice(0, cut) + mark + text.slice(cut + 1);
        const read = parseJson(broken);
        let native = true;
        try {
          JSON.parse(broken);
        } catch {
          native = false;
        }
        if (read.ok) expect(native).toBe(true);
        else expect(read.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});

test("every part can be found again, the missing ones at the group around them", () => {
  const read = parseJson('{\n  "a": [1, { "b": 2 }]\n}');
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  expect(read.locate([])).toEqual({ line: 1, column: 1 });
  expect(read.locate(["a"])).toEqual({ line: 2, column: 3 });
  expect(read.locate(["a", 1, "b"])).toEqual({ line: 2, column: 14 });
  expect(read.locate(["a", 1, "missing", 3])).toEqual({ line: 2, column: 12 });
});

describe("each mistake is named where it stands, with its cure", () => {
  const mistakes: [string, string, number, number, string][] = [
    ["an empty file", " \n", 1, 1, "empty"],
    ["a file cut off in an object", '{\n "a": 1,\n', 3, 1, "began in line 1"],
    ["a file cut off in a text", '{\n "a": "long te', 2, 15, "began in line 2"],
    ["a file cut off in a list", '{ "a": [1,\n2', 2, 2, "cut off"],
    ["a file cut off in a word", '{ "a": tr', 1, 10, "cut off"],
    ["a comma too many in an object", '{ "a": 1, }', 1, 11, "Remove the comma"],
    ["a comma too many in a list", '{ "a": [1, ] }', 1, 12, "Remove the comma"],
    ["a comma missing", '{ "a": 1\n  "b": 2 }', 2, 3, "a comma"],
    ["a colon missing", '{ "a" 1 }', 1, 7, "a colon"],
    ["a key without quotes", "{ a: 1 }", 1, 3, "double quotes"],
    ["single quotes", "{ \"a\": 'x' }", 1, 8, "double quotes"],
    ["a comment", '{ "a": 1 // why\n}', 1, 10, "a comma"],
    ["a comment before a key", '{ // why\n "a": 1}', 1, 3, "no comments"],
    ["a word nobody knows", '{ "a": yes }', 1, 8, "no JSON value"],
    ["a number with a leading zero", '{ "a": 01 }', 1, 8, "no JSON value"],
    ["a line break inside a text", '{ "a": "x\ny" }', 1, 8, "no closing quote"],
    ["a tab inside a text", '{ "a": "x\ty" }', 1, 10, "control character"],
    ["an unknown backslash", '{ "a": "C:\\dir" }', 1, 8, "backslash"],
    ["something behind the end", "{} {}", 1, 4, "goes on after its end"],
    ["a key given twice", '{ "a": 1,\n  "a": 2 }', 2, 3, "given twice"],
    ["a key that would reach behind objects", '{ "__proto__": { "x": 1 } }', 1, 3, "not allowed"],
    ["nesting without end", "[".repeat(100_000), 1, 66, "deeper than 64"],
  ];
  test.each(mistakes)("%s", (_, text, line, column, message) => {
    const read = parseJson(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0]).toMatchObject({ line, column });
    expect(read.problems[0]?.message).toContain(message);
  });
});
