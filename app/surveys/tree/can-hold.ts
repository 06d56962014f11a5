import { type Condition, itemsIn, type Test, testsIn } from "#app/questions/conditions/condition.ts";
import { holds } from "#app/questions/conditions/holds.ts";
import { nothing, type Reading } from "#app/questions/conditions/reading.ts";
import type { Item } from "#app/questions/kinds/item.ts";

/** How much trying is left for one file, so that checking ends quickly whatever stands in it. */
export type Effort = { left: number };

/** More combinations than this are not tried. */
const mostCombinations = 2000;

/**
 * False when no answers whatever make a condition hold. Tries every combination of the answers that can make a difference:
 * each option, each level, and each side of every number it names. A condition with too many of them is believed.
 */
export function canHold(condition: Condition, items: ReadonlyMap<string, Item>, effort: Effort): boolean {
  const tests = testsIn(condition);
  const names = itemsIn(condition);
  const readings = names.map((id) => {
    const item = items.get(id);
    return item === undefined
      ? [nothing]
      : readingsFor(
          item,
          tests.filter((test) => test.item === id),
        );
  });
  const combinations = readings.reduce((product, one) => product * one.length, 1);
  if (combinations > mostCombinations || combinations * tests.length > effort.left) return true;
  effort.left -= combinations * tests.length;
  const chosen = new Map<string, Reading>();
  const tryFrom = (place: number): boolean => {
    const name = names[place];
    if (name === undefined) return holds(condition, (id) => chosen.get(id) ?? nothing);
    return (readings[place] ?? []).some((reading) => {
      chosen.set(name, reading);
      return tryFrom(place + 1);
    });
  };
  return tryFrom(0);
}

function readingsFor(item: Item, tests: readonly Test[]): readonly Reading[] {
  const open: Reading[] = [nothing, { ...nothing, state: "dontKnow" }];
  if (item.mayBeNotApplicable) open.push({ ...nothing, state: "notApplicable" });
  return [...open, ...answeredReadings(item, tests)];
}

function answeredReadings(item: Item, tests: readonly Test[]): readonly Reading[] {
  const answered = { ...nothing, state: "answered" } as const;
  switch (item.kind) {
    case "level":
      return Array.from({ length: item.levels }, (_, index) => ({ ...answered, number: index + 1 }));
    case "choice":
    case "yes-partly-no":
    case "agreement":
      return item.options.map(({ id, value }) => ({ ...answered, number: value, chosen: [id] }));
    case "number":
      return numbersAround(tests, item.whole ? 1 : 0.5, item.min, item.max).map((number) => ({ ...answered, number }));
    case "choices":
      return chosenReadings(tests, item.options.length, item.most);
    case "checklist":
      return chosenReadings(tests, item.entries.length, item.entries.length);
    case "ranking":
      return chosenReadings(tests, item.options.length, item.most).map((reading) => ({ ...reading, count: null }));
    case "inventory":
      return numbersAround(tests, 1, 0, item.most).map((count) => ({ ...answered, count }));
    case "text":
      return [answered];
  }
}

/** Each number the tests name and its neighbours, and the ends of the range. */
function numbersAround(
  tests: readonly Test[],
  step: number,
  min: number | null,
  max: number | null,
): readonly number[] {
  const named = tests.flatMap((test) =>
    "number" in test ? [test.number - step, test.number, test.number + step] : [],
  );
  const ends = [min, max].flatMap((end) => end ?? []);
  const whole = step === 1 ? named.flatMap((number) => [Math.floor(number), Math.ceil(number)]) : named;
  const inside = [...new Set([...whole, ...ends, ...(named.length + ends.length === 0 ? [0] : [])])].filter(
    (number) => (min === null || number >= min) && (max === null || number <= max),
  );
  return inside;
}

/** Every choice among the options the tests name, with as many others as the counts they name ask for. */
function chosenReadings(tests: readonly Test[], options: number, most: number): readonly Reading[] {
  const named = [...new Set(tests.flatMap((test) => (test.kind === "option" ? [test.option] : [])))].slice(0, 8);
  const counts = numbersAround(tests, 1, 0, most);
  const subsets = Array.from({ length: 2 ** named.length }, (_, bits) =>
    named.filter((_id, place) => (bits >> place) & 1),
  );
  return subsets
    .filter(({ length }) => length <= most)
    .flatMap((chosen) => {
      const others = options - named.length;
      const sizes = new Set(
        [chosen.length, ...counts].filter((size) => size >= chosen.length && size <= chosen.length + others),
      );
      return [...sizes].map((count): Reading => ({ ...nothing, state: "answered", chosen, count }));
    });
}
