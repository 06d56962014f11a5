import { describe, expect, test } from "vitest";
import { parseYaml } from "#app/surveys/read-yaml.server.ts";
import { checkTree } from "#app/surveys/tree/check-tree.ts";
import { itemsBelow, nodesBelow } from "#app/surveys/tree/tree-instrument.ts";
import { modelFile, modelTree } from "../../../support/models.ts";

const mixed = modelFile("mixed-scales", "survey.yaml");

/** What the check says about a text, as `line:column message`. */
function complaints(text: string): readonly string[] {
  const source = parseYaml(text);
  if (!source.ok) throw new Error(source.problems[0]?.message);
  const checked = checkTree(source.value);
  if (checked.ok) return [];
  return checked.problems.map(({ path, message }) => {
    const { line, column } = source.locate(path);
    return `${line}:${column} ${message}`;
  });
}

function changed(from: string, to: string): string {
  expect(mixed).toContain(from);
  return mixed.replace(from, to);
}

function placeIn(text: string, snippet: string): string {
  const before = text.slice(0, text.lastIndexOf(snippet)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe("one mistake is named with its line, its column and its cure", () => {
  test.each<[name: string, from: string, to: string, at: string, message: string]>([
    ["another format", "format: 2", "format: 3", "format", 'Write "2"'],
    ["a kind nobody knows", "kind: number", "kind: nummer", "kind: nummer", 'Did you mean "number"?'],
    ["a key nobody knows", "    worst: 100", "    wurst: 100", "wurst", 'Did you mean "worst"?'],
    ["neither group nor item", "id: OPEN, kind: yes-partly-no", "id: OPEN", "{ id: OPEN", 'Add "children", or "kind"'],
    [
      "literature on a group that is not there",
      "lenses:",
      "literature:\n  - { group: OFER, percent: 80, of: 10 }\nlenses:",
      "group: OFER",
      'Did you mean "OFFER"?',
    ],
    ["an id given twice", "id: D2,", "id: D1,", "id: D1, kind: yes-partly-no }\n          - { id: D3", "a second time"],
    ["the id of the whole", "id: OFFER", "id: overall", "id: overall", "the id of the whole"],
    ["an unknown answer set", "answers: stage", "answers: stagee", "answers: stagee", 'Did you mean "stage"?'],
    [
      "answers worth the same",
      "kind: choice, answers: stage",
      "kind: choice, answers: same",
      "answers: same",
      "worth the same",
    ],
    [
      "an unknown set of bands",
      "bands: grade\n    standards",
      "bands: grades\n    standards",
      "bands: grades",
      "Did you mean",
    ],
    [
      "a hole between bands",
      "{ id: fair, from: 2,",
      "{ id: fair, from: 2.5,",
      "from: 2.5",
      "a hole from 2 to 2.5. Begin at 2.",
    ],
    ["bands that overlap", "{ id: fair, from: 2,", "{ id: fair, from: 1,", "from: 1, to: 3.5", "overlap from 1 to 2"],
    ["a band that ends before it starts", "from: 3.5, to: 5", "from: 3.5, to: 3", "to: 3 }", "ends at 3, not after"],
    [
      "bands that leave out the top",
      "from: 3.5, to: 5",
      "from: 3.5, to: 4.5",
      "bands: grade\n    standards",
      "from 0 to 4.5, but the values from 0 to 5",
    ],
    [
      "scales that differ unsaid",
      "  - id: SERVICE\n    weight: 3\n    scale: { from: 0, to: 5 }",
      "  - id: SERVICE\n    weight: 3",
      "id: SERVICE",
      "different scales (0 to 5; 0 to 1)",
    ],
    [
      "a scale upside down",
      "scale: { from: 0, to: 4 }",
      "scale: { from: 4, to: 0 }",
      "scale: { from: 4",
      "must be higher",
    ],
    [
      "a checklist that weighs nothing",
      "[{ id: alarm }, { id: exits, weight: 2 }, { id: drill }]",
      "[{ id: alarm, weight: 0 }]",
      "entries: [{ id: alarm",
      "sum to nothing",
    ],
    ["a negative weight", "weight: 3", "weight: -3", "weight: -3", "0 or more"],
    ["a range upside down", "max: 365", "max: -1", "max: -1", "must be higher"],
    ["a mark outside the range", "worst: 100", "worst: 1000", "worst: 1000", "outside the range of WAIT"],
    ["half a mark", "        best: 0\n", "", "id: WAIT", 'Give both "worst" and "best"'],
    ["a condition on itself", "when: not D1 =", "when: not D3 =", "when: not D3", "depends on its own answer"],
    [
      "a condition that looks forward",
      "when: OPEN =",
      'when: HAPPY = "agree" and OPEN =',
      "when: HAPPY",
      "comes later",
    ],
    [
      "a condition on a group",
      'when: OPEN = "yes"',
      'when: answered(SERVICE) and OPEN = "yes"',
      "when: answered",
      "is a group",
    ],
    ["a condition on nothing", 'when: OPEN = "yes"', 'when: OPPEN = "yes"', "when: OPPEN", 'Did you mean "OPEN"?'],
    [
      "a condition on an unknown option",
      'when: OPEN = "yes"',
      'when: OPEN = "yess"',
      "when: OPEN",
      'Did you mean "yes"?',
    ],
    [
      "a condition that never holds",
      'when: OPEN = "yes" and',
      'when: OPEN = "yes" and OPEN = "no" and',
      "when: OPEN",
      "can never hold",
    ],
    ["a number out of reach", "PLAN >= 2 or answered(WAIT)", "WAIT > 365", "when: OPEN", "can never hold"],
    [
      "a condition that cannot be read",
      'when: OPEN = "yes" and (',
      "when: OPEN == 3 and (",
      "when: OPEN ==",
      "comes a number",
    ],
    [
      "one answer asked like several",
      'when: CHANNELS includes "web"',
      'when: CHANNELS = "web"',
      "when: CHANNELS",
      'CHANNELS includes "web"',
    ],
    [
      "several answers asked like one",
      'when: OPEN = "yes"',
      'when: OPEN includes "yes"',
      "when: OPEN",
      'Write OPEN = "yes"',
    ],
    ["a count of what is not counted", "answered(WAIT)", "count(WAIT) > 1", "when: OPEN", "cannot be counted"],
    ["a state that cannot be", "answered(WAIT)", "notApplicable(WAIT)", "when: OPEN", "notApplicable: allowed"],
    ["an unknown lead", "lead: director", "lead: directer", "lead: directer", 'Did you mean "director"?'],
    ["an outsider who leads", "lead: director", "lead: visitor", "lead: visitor", "an outside role"],
    ["a lens on nothing", "nodes: [OPEN, DIGITAL]", "nodes: [OPEN, DIGITALL]", "DIGITALL", 'Did you mean "DIGITAL"?'],
    ["a lens on a fact", "nodes: [OPEN, DIGITAL]", "nodes: [NAME]", "NAME]", "no scored item or group"],
    ["too many ranks", "most: 2", "most: 9", "most: 9", "only 3 options"],
    [
      "a column that chooses from nothing",
      "type: choice, answers: aims",
      "type: choice",
      "{ id: aim, type: choice",
      'Add "answers"',
    ],
    [
      "a text column with a range",
      "id: what, type: text,",
      "id: what, type: text, min: 0,",
      "min: 0, required",
      "type number",
    ],
    [
      "a share of yes with a scale",
      "aggregate: share-of-yes",
      "aggregate: share-of-yes\n        scale: { from: 0, to: 5 }",
      "scale: { from: 0, to: 5 }\n        children",
      'Remove "scale"',
    ],
    [
      "a gate over uneven parts",
      "aggregate: maximum\n    scale: { from: 0, to: 4 }",
      "aggregate: staged",
      "id: OFFER",
      "the same whole levels",
    ],
    [
      "steps without a gate",
      "aggregate: maximum",
      "aggregate: maximum\n    stages: [{ level: 1, needs: [{ item: SAFE }] }]",
      "stages",
      "aggregate: staged",
    ],
  ])("%s", (_name, from, to, at, message) => {
    const text = changed(from, to).replace("  aims:", "  same: [{ id: a, value: 1 }, { id: b, value: 1 }]\n  aims:");
    const found = complaints(text);
    expect(found.join("\n")).toContain(message);
    expect(found.map((line) => line.split(" ")[0])).toContain(placeIn(text, at));
  });

  const gate = modelFile("cumulative-levels", "survey.yaml");
  test.each([
    [
      "a gate on a missing item",
      "{ item: RISK-3a, atLeast: 2 }",
      "{ item: RISK-4a, atLeast: 2 }",
      'Level 3 needs "RISK-4a", which is no part of this group',
    ],
    [
      "a gate on an item of another group",
      "{ item: RISK-3a, atLeast: 2 }",
      "{ item: ASSET-3a, atLeast: 2 }",
      "no part of this group",
    ],
    [
      "a gate on a fact",
      "id: RISK-3a, kind: choice, answers: implementation",
      "id: RISK-3a, kind: text",
      "is not scored",
    ],
    ["a gate beyond the scale", "{ item: RISK-3a, atLeast: 2 }", "{ item: RISK-3a, atLeast: 4 }", "runs from 0 to 3"],
    ["a gate at the bottom", "{ item: RISK-3a, atLeast: 2 }", "{ item: RISK-3a, atLeast: 0 }", "Write a value above 0"],
    ["a step left out", "level: 3, needs: [{ item: RISK-3a", "level: 4, needs: [{ item: RISK-3a", "write 3"],
  ])("%s", (_name, from, to, message) => {
    expect(gate).toContain(from);
    expect(complaints(gate.replace(from, to)).join("\n")).toContain(message);
  });

  test("weights that sum to nothing", () => {
    const text =
      "format: 2\nid: nothing\nversion: 1.0.0\nstatus: expert-draft\ntree:\n  - id: G\n    children:\n      - { id: A, kind: yes-partly-no, weight: 0 }\n";
    expect(complaints(text)).toEqual([expect.stringMatching(/^6:5 The weights of the parts sum to nothing/)]);
  });
});

describe("a whole file of mistakes", () => {
  test("is reported in one run", () => {
    const text = changed("kind: number", "kind: nummer")
      .replace("answers: stage", "answers: x")
      .replace("aggregate: maximum", "aggregate: mximum")
      .replace('OPEN = "yes"', 'OPEN = "y"');
    expect(complaints(text).length).toBeGreaterThanOrEqual(4);
  });

  test("a group nested without end is refused", () => {
    let tree: unknown = { id: "A", kind: "text" };
    for (let depth = 0; depth < 40; depth++) tree = { id: `G${depth}`, children: [tree] };
    const checked = checkTree({ format: 2, id: "deep", version: "1.0.0", status: "expert-draft", tree: [tree] });
    expect(checked.ok ? [] : checked.problems.map(({ message }) => message).join()).toContain("more than 24 deep");
  });

  const others: readonly unknown[] = [
    null,
    3,
    "x",
    [],
    { tree: [null, 3, [], { children: [] }, { kind: {} }, { kind: "__proto__" }, { kind: { toString: 1 } }] },
  ];
  test("anything else ends in mistakes", () => {
    for (const value of others) expect(checkTree(value).ok).toBe(false);
  });
});

describe("what is read", () => {
  test("a tree of any depth, with the scale of every group", () => {
    const { whole } = modelTree("samm-structure");
    expect(nodesBelow(whole)).toHaveLength(5 + 15 + 30 + 90);
    expect(itemsBelow(whole)).toHaveLength(90);
    const scales = nodesBelow(whole).flatMap((node) => (node.type === "group" ? [node.scale] : []));
    expect(new Set(scales.map((scale) => JSON.stringify(scale)))).toEqual(new Set(['{"from":0,"to":3}']));
  });

  test("what nothing uses, and a core that gates nothing, is a warning", () => {
    const source = parseYaml(
      changed("  aims:", "  spare: [{ id: a, value: 0 }, { id: b, value: 1 }]\n  aims:").replace(
        "{ id: HAPPY,",
        "{ id: HAPPY, core: true,",
      ),
    );
    const checked = checkTree(source.ok ? source.value : null);
    expect(checked.ok).toBe(true);
    expect(checked.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('"core" gates a staged group only'),
      expect.stringContaining('Nothing uses "spare"'),
    ]);
  });
});
