import { expect, test } from "vitest";
import { hiddenAmong, type ShownNode } from "#app/questions/conditions/hidden-among.ts";
import { nothing, type Reading } from "#app/questions/conditions/reading.ts";

const yes: Reading = { ...nothing, state: "answered", chosen: ["yes"] };
const asks = (item: string) => ({ kind: "option", item, is: "=", option: "yes" }) as const;
const nodes: readonly ShownNode[] = [
  { id: "A", when: null },
  {
    id: "G",
    when: asks("A"),
    children: [
      { id: "B", when: null },
      { id: "C", when: asks("B") },
    ],
  },
  { id: "D", when: asks("B") },
  { id: "E", when: asks("earlier") },
];

test.each<[answers: readonly string[], hidden: readonly string[]]>([
  [[], ["G", "B", "C", "D"]],
  [["A"], ["C", "D"]],
  [["A", "B"], []],
  [["B"], ["G", "B", "C", "D"]],
])("with yes to %j, %j are hidden", (answers, hidden) => {
  const read = (id: string) => (answers.includes(id) ? yes : nothing);
  expect([...hiddenAmong(nodes, read, { earlier: yes })]).toEqual(hidden);
  expect(hiddenAmong(nodes, read).has("E")).toBe(true);
});
