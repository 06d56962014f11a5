import { expect, test } from "vitest";
import { compileConditions } from "#app/questions/conditions/compile-conditions.ts";
import { aspectsOf, hiddenAmong } from "#app/questions/conditions/hidden-among.ts";
import { nothing, type Reading } from "#app/questions/conditions/reading.ts";

const yes: Reading = { ...nothing, state: "answered", chosen: ["yes"] };
const asks = (item: string) => ({ kind: "option", item, is: "=", option: "yes" }) as const;
const shown = compileConditions([
  { id: "A", when: null, inside: -1 },
  { id: "G", when: asks("A"), inside: -1 },
  { id: "B", when: null, inside: 1 },
  { id: "C", when: asks("B"), inside: 1 },
  { id: "D", when: asks("B"), inside: -1 },
  { id: "E", when: asks("earlier"), inside: -1 },
]);
const hiddenFor = (read: (id: string) => Reading) => {
  const hidden = hiddenAmong(shown, aspectsOf(shown, read));
  return shown.nodes.flatMap(({ id }, place) => (hidden[place] === 1 ? [id] : []));
};

test.each<[answers: readonly string[], hidden: readonly string[]]>([
  [[], ["G", "B", "C", "D"]],
  [["A"], ["C", "D"]],
  [["A", "B"], []],
  [["B"], ["G", "B", "C", "D"]],
])("with yes to %j, %j are hidden", (answers, hidden) => {
  const read = (id: string) => (answers.includes(id) ? yes : nothing);
  const readEarlier = (id: string) => (id === "earlier" ? yes : read(id));
  expect(hiddenFor(readEarlier)).toEqual(hidden);
  expect(hiddenFor(read)).toContain("E");
});
