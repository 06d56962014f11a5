import { describe, expect, test } from "vitest";
import { checkContext } from "#app/surveys/context/check-context.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { complaints, contextOf, library, sketch, survey } from "./sketched-context.ts";

function placeIn(text: string, snippet: string): string {
  const before = text.slice(0, text.lastIndexOf(snippet)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe("one mistake is named with its line, its column and its cure", () => {
  test.each<[name: string, from: string, to: string, at: string, message: string]>([
    ["a key nobody knows", "gate: {", "gates: {", "gates", 'Did you mean "gate"?'],
    ["a kind nobody knows", "kind: yes-partly-no", "kind: yes-no", "kind: yes-no", "There is no kind of item"],
    ["a question without a kind", "id: right, kind: yes-partly-no", "id: right", "{ id: right", 'Add "kind"'],
    [
      "a group among questions",
      "{ id: right, kind: yes-partly-no }",
      "{ id: right, children: [] }",
      "{ id: right",
      'Add "kind"',
    ],
    ["no question at all", "{ id: right, kind: yes-partly-no }", "right", "right\n", "Here should stand a question"],
    [
      "what belongs to a score",
      "{ id: right, kind: yes-partly-no }",
      "{ id: right, kind: yes-partly-no, weight: 2 }",
      "weight: 2",
      '"weight" is not known here',
    ],
    ["a value of an option", "{ id: enough }", "{ id: enough, value: 1 }", "value: 1", '"value" is not known here'],
    ["an id given twice", "id: why,", "id: means,", "id: means, kind: text", "a second time"],
    ["an id of the ladder", "id: why,", "id: STD-1,", "id: STD-1, kind: text", "an id of survey.yaml already"],
    ["the id of the whole", "- id: work", "- id: overall", "id: overall", "already"],
    ["an unknown answer set", "answers: ways", "answers: wayss", "answers: wayss", 'Did you mean "ways"?'],
    ["an unknown capability", "capabilities: [STD-1]", "capabilities: [STD-11]", "STD-11", "There is no capability"],
    [
      "a capability named twice",
      "capabilities: [STD-1]",
      "capabilities: [STD-1, STD-1]",
      "STD-1], en",
      "a second time",
    ],
    [
      "an unknown capability of a question",
      "answers: means, capabilities: [CUL-2]",
      "answers: means, capabilities: [CUL-9]",
      "CUL-9",
      "There is no capability",
    ],
    ["an unknown enabler", "enablers: [together]", "enablers: [togethr]", "togethr", 'Did you mean "together"?'],
    ["an unknown action", "actions: [X2,", "actions: [X9,", "X9", "There is no action"],
    ["more studies than were looked at", "n: 8", "n: 24", "n: 24", "24 of 23 studies is more than all"],
    [
      "an unknown phase of a note",
      "phase: Foundation",
      "phase: Foundations",
      "phase: Foundations",
      "There is no phase",
    ],
    [
      "an unknown capability of a note",
      "capabilities: [STD-2]",
      "capabilities: [STD-0]",
      "STD-0",
      "There is no capability",
    ],
    ["a note given twice", "id: aside", "id: first-things", "id: first-things, when: answered", "a second time"],
    [
      "a note without its condition",
      "{ id: aside, when: answered(means) }",
      "{ id: aside }",
      "{ id: aside",
      '"when" is missing',
    ],
    [
      "a note on what nobody asks",
      "when: answered(means)",
      "when: answered(mean)",
      "when: answered",
      "There is no item",
    ],
    [
      "a note that never holds",
      "when: answered(means)",
      'when: answered(means) and means = "few"',
      "when: answered",
      "has no option",
    ],
    [
      "an impossible note",
      "when: answered(means)",
      'when: means = "scarce" and means = "enough"',
      'when: means = "scarce" and',
      "aside would never be shown",
    ],
    [
      "a question on a later one",
      'when: right = "no"',
      "when: answered(risks)",
      "when: answered(risks)",
      "comes later",
    ],
    ["an unknown phase of the gate", "before: Pilot", "before: Flight", "before: Flight", "There is no phase"],
    ["a reason nobody can write", "override: [why]", "override: [means]", "means] }\nterms", "asks for no words"],
    ["an unknown reason", "override: [why]", "override: [whyy]", "whyy", 'Did you mean "why"?'],
    ["a row given twice", "seeds: [theatre, income]", "seeds: [theatre, theatre]", "theatre]", "a second time"],
    [
      "more rows than fit",
      "seeds: [theatre, income]",
      "most: 1\n        seeds: [theatre, income]",
      "seeds:",
      "opens with 2 rows, but takes 1",
    ],
    [
      "rows that words cannot fill",
      "{ id: owner, type: text }",
      "{ id: owner, type: number, required: true }",
      "seeds:",
      "hold words only",
    ],
    [
      "room for words in a column of numbers",
      "{ id: owner, type: text }",
      "{ id: owner, type: number, long: true }",
      "long: true }]",
      'Only a column of type text has "long"',
    ],
    [
      "rows outside an inventory",
      "kind: text, long: true",
      "kind: text, seeds: [a], long: true",
      "seeds: [a]",
      '"seeds" is not known here',
    ],
    [
      "a stage nobody asks about",
      "terms:",
      "stage: { question: rihgt, reason: why }\nterms:",
      "question: rihgt",
      'Did you mean "right"?',
    ],
    [
      "a stage that is not chosen",
      "terms:",
      "stage: { question: why, reason: why }\nterms:",
      "question: why, reason",
      "why is no choice",
    ],
    [
      "a stage there is not",
      "terms:",
      "stage: { question: means, reason: why }\nterms:",
      "question: means, reason",
      "but no stage of survey.yaml",
    ],
    [
      "a stage without room for its reason",
      "terms:",
      "stage: { question: means, reason: means }\nterms:",
      "reason: means }",
      "means asks for no words",
    ],
    ["a country that is none", "[AU, NZ]", "[AU, Kiwi]", "Kiwi", "is no country"],
    ["a country in two places", "[AU, NZ]", "[AU, AU]", "AU] }", "a second time"],
  ])("%s", (_name, from, to, at, message) => {
    expect(sketch).toContain(from);
    const text = sketch.replace(from, to);
    const found = complaints(text).filter((one) => !one.startsWith("warning"));
    expect(found.map((one) => one.split(" ")[0])).toContain(placeIn(text, at));
    expect(found.join("\n")).toContain(message);
  });

  test.each<[name: string, from: string, to: string, message: string]>([
    [
      "an answer set nobody uses",
      "answerSets:\n",
      "answerSets:\n  spare: [{ id: a }, { id: b }]\n",
      'Nothing uses "spare"',
    ],
    [
      "an enabler nothing needs",
      "enablers:\n",
      "enablers:\n  - { id: spare, actions: [X1] }\n",
      'Nothing uses "spare"',
    ],
  ])("%s is a warning", (_name, from, to, message) => {
    const found = complaints(
      sketch.replace(`\n${from}`, `\n${to}`).replace(/^answerSets:\n/, from === "answerSets:\n" ? to : "$&"),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^warning /);
    expect(found[0]).toContain(message);
  });
});

test("a sound file gives questions that are never scored, and says nothing", () => {
  expect(complaints(sketch)).toEqual([]);
  const { questions, options, seeds, gate, terms } = contextOf();
  expect(questions.whole.scale).toBeNull();
  expect(itemsBelow(questions.whole).map(({ id, item }) => [id, item.scored])).toEqual(
    ["means", "right", "why", "ways", "barriers", "risks"].map((id) => [id, false]),
  );
  expect(options).toEqual({
    means: { scarce: { capabilities: ["CUL-2"], enablers: [], evidence: null } },
    ways: {
      first: { capabilities: [], enablers: [], evidence: { source: "sasmita-2026", locator: "Table 6", n: 8, of: 23 } },
    },
    barriers: { terms: { capabilities: ["STD-1"], enablers: ["together"], evidence: null } },
  });
  expect([seeds, gate?.before, terms[0]?.countries]).toEqual([{ risks: ["theatre", "income"] }, "Pilot", ["AU", "NZ"]]);
});

test("without a readable ladder, what names it is not judged", () => {
  const checked = checkContext(
    { sections: [{ id: "A", questions: [{ id: "B", kind: "text", capabilities: ["X"] }] }] },
    null,
    null,
  );
  expect(checked.ok).toBe(true);
});

test.each([[null], [42], ["text"], [[]], [{ sections: [null] }], [{ sections: [{ id: "A", questions: "no" }] }]])(
  "%j ends in mistakes and never throws",
  (value) => {
    const checked = checkContext(value, survey, library);
    expect(checked.ok).toBe(false);
  },
);
