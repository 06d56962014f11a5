import { describe, expect, test } from "vitest";
import { parseYaml } from "#app/surveys/read-yaml.server.ts";

test("groups, lists, texts, numbers and truth values are read by the core schema", () => {
  const read = parseYaml("a: [1, two, true, ~]\nversion: 1.0.0\nno: yes\nsum: 0.5\n'9': |\n  long\n  text\n");
  expect(read.ok && read.value).toEqual({
    a: [1, "two", true, null],
    version: "1.0.0",
    no: "yes",
    sum: 0.5,
    "9": "long\ntext\n",
  });
});

test("every part can be found again, the missing ones at the group around them", () => {
  const read = parseYaml("list:\n  - id: a\n    weight: 1\n  - { id: b }\n");
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  expect(read.locate(["list"])).toEqual({ line: 1, column: 1 });
  expect(read.locate(["list", 0])).toEqual({ line: 2, column: 5 });
  expect(read.locate(["list", 0, "weight"])).toEqual({ line: 3, column: 5 });
  expect(read.locate(["list", 1, "weight"])).toEqual({ line: 4, column: 5 });
  expect(read.locate(["list", 7])).toEqual({ line: 1, column: 1 });
});

test("windows line ends count as one", () => {
  const read = parseYaml("a: 1\r\nb:\r\n  - c\r\n");
  expect(read.ok && read.locate(["b", 0])).toEqual({ line: 3, column: 5 });
});

describe("each mistake is named where it stands, with its cure", () => {
  const mistakes: [string, string, number, number, string][] = [
    ["an empty file", "", 1, 1, "empty"],
    ["only comments", "# nothing\n", 1, 1, "empty"],
    ["a tab for indentation", "a:\n\tb: 2", 2, 1, "two spaces"],
    ["an indent that fits nothing", "a:\n    b: 1\n  c: 2", 3, 1, "two spaces"],
    ["two colons in a line", "a: b: c", 1, 4, "double quotes"],
    ["a key given twice", "a: 1\nb: 2\na: 3", 3, 1, "given twice"],
    ["a list that is not closed", "a: [1, 2", 1, 9, "closing bracket"],
    ["a text that is not closed", 'a: "x', 1, 6, "closing quote"],
    ["an alias", "a: &x 1\nb: *x", 2, 4, "Write the value out"],
    ["an alias to nothing", "a: *x", 1, 4, "Write the value out"],
    ["a merge key", "<<: { a: 1 }", 1, 1, "Write the entries out"],
    ["a tag", "a: !!binary xx", 1, 4, "Remove the tag"],
    ["a list as a key", "? [a]\n: 1", 1, 3, "plain text"],
    ["a second document", "a: 1\n---\nb: 2", 2, 1, "One document".toLowerCase()],
    ["a key that would reach behind objects", "a: 1\n__proto__: { x: 1 }", 2, 1, "not allowed"],
    ["a reserved first character", "a: @x", 1, 4, "double quotes"],
    ["an unknown backslash", 'a: "\\q"', 1, 5, "backslash"],
    ["nesting without end", "[".repeat(20_000), 1, 66, "deeper than 64"],
    ["nesting without end, in block style", "- ".repeat(20_000), 1, 131, "deeper than 64"],
  ];
  test.each(mistakes)("%s", (_, text, line, column, message) => {
    const read = parseYaml(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0]).toMatchObject({ line, column });
    expect(read.problems[0]?.message).toContain(message);
  });
});

test("aliases that would grow without end never get the chance", () => {
  const lines = ["a: &a [x, x]"];
  for (let index = 1; index < 30; index++)
    lines.push(`b${index}: &b${index} [*${index === 1 ? "a" : `b${index - 1}`}, *a]`);
  const read = parseYaml(lines.join("\n"));
  expect(read.ok ? [] : read.problems.length).toBe(20);
});

test("a file full of mistakes names the first twenty", () => {
  const read = parseYaml("a: *x\n".repeat(500));
  expect(read.ok ? 0 : read.problems.length).toBe(20);
});
