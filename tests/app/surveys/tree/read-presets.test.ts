import { describe, expect, test } from "vitest";
import { parseYaml } from "#app/surveys/read-yaml.server.ts";
import { checkTree } from "#app/surveys/tree/check-tree.ts";
import { linksOf, nodesBelow } from "#app/surveys/tree/tree-instrument.ts";

const start = `format: 2
id: sketch
version: 1.0.0
status: expert-draft
tree:
  - id: G
    scale: { from: 0, to: 10 }
    children:
      - { id: A, kind: yes-partly-no, weight: 2 }
      - { id: B, kind: yes-partly-no }
      - { id: T, kind: text }
  - id: M
    aggregate: minimum
    scale: { from: 0, to: 10 }
    children:
      - { id: C, kind: yes-partly-no }
      - id: D
        kind: checklist
        standards: [{ standard: ISO 1, edition: "2024", clause: one }]
        entries:
          - { id: x, standards: [{ standard: ISO 1, edition: "2024", clause: two }] }
          - { id: y }
`;

function check(more: string) {
  const source = parseYaml(start + more);
  if (!source.ok) throw new Error(source.problems[0]?.message);
  return checkTree(source.value);
}

function problemsIn(more: string): readonly string[] {
  const checked = check(more);
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("sets of weights", () => {
  test("name parts and give them other weights", () => {
    expect(check("weights: [{ id: even, nodes: { A: 1, G: 3 } }]\n").value.weights).toEqual([
      { id: "even", nodes: { A: 1, G: 3 } },
    ]);
  });

  test.each([
    [
      "a part that does not exist",
      "{ id: w, nodes: { Z: 1 } }",
      /weights\.0\.nodes\.Z: There is no scored item or group "Z"/,
    ],
    ["a fact", "{ id: w, nodes: { T: 1 } }", /There is no scored item or group "T"/],
    [
      "a part whose group takes no weights",
      "{ id: w, nodes: { C: 2 } }",
      /its? rule|whose rule, minimum, takes no weights/,
    ],
    ["nothing left to weigh", "{ id: w, nodes: { A: 0, B: 0 } }", /sum to nothing/],
    ["a name the product uses", "{ id: equal, nodes: { A: 1 } }", /Choose another id/],
    ["the same name twice", "{ id: w, nodes: { A: 1 } }, { id: w, nodes: { A: 3 } }", /stands here a second time/],
    ["less than nothing", "{ id: w, nodes: { A: -1 } }", /must be 0 or more/],
  ])("refused: %s", (_name, written, message) => {
    expect(problemsIn(`weights: [${written}]\n`).join("\n")).toMatch(message);
  });
});

describe("standards whose clauses are listed", () => {
  const listed = (clauses: string) =>
    `standards: [{ id: iso, standard: ISO 1, edition: "2024", clauses: [${clauses}] }]\n`;

  test("items and entries of a checklist answer to clauses of the list", () => {
    const checked = check(listed("one, two, three"));
    expect(checked.ok).toBe(true);
    expect(
      nodesBelow(checked.value.whole)
        .flatMap(linksOf)
        .map(({ clause }) => clause),
    ).toEqual(["one", "two"]);
  });

  test("refused: a clause that is not in the list, with the nearest one", () => {
    expect(problemsIn(listed("one, too"))).toEqual([
      expect.stringMatching(
        /tree\.1\.children\.1\.entries\.0\.standards\.0\.clause: The list of "iso" has no clause "two".*too/,
      ),
    ]);
  });

  test("refused: the same clause twice", () => {
    expect(problemsIn(listed("one, two, two")).join("\n")).toMatch(/second time/);
  });
});
