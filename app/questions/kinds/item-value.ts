import type { Item, Option } from "./item.ts";
import { chosenIn, hasContent, type ItemAnswer } from "./item-answer.ts";
import type { Scale } from "./scale.ts";

/**
 * The scale of the values an item can have; null for a fact that enters no score.
 *
 * - level: 1 to its levels. One option of a set: from the lowest to the highest value of the set.
 * - several options: from all values below 0 together to all above 0 together.
 * - checklist, number with marks, inventory with a full number of rows: 0 to 1.
 * - ranking, text, and whatever the author does not score: none.
 */
export function itemScale(item: Item): Scale | null {
  const scale = item.scored ? naturalScale(item) : null;
  return scale !== null && scale.to > scale.from ? scale : null;
}

/**
 * What an answer is worth on the item's own scale; null without an answer of the item's kind, and for a fact.
 *
 * A reversed item counts from the other end: lowest + highest − value. Numbers beyond their marks are worth as much as
 * the mark. Unrounded.
 */
export function itemValue(item: Item, answer: ItemAnswer | undefined): number | null {
  const scale = itemScale(item);
  if (scale === null || !hasContent(answer)) return null;
  const value = naturalValue(item, answer);
  if (value === null) return null;
  return item.reverse ? scale.from + scale.to - value : value;
}

function naturalScale(item: Item): Scale | null {
  switch (item.kind) {
    case "level":
      return { from: 1, to: item.levels };
    case "choice":
    case "yes-partly-no":
    case "agreement": {
      const values = valuesOf(item.options);
      return values.length === 0 ? null : { from: Math.min(...values), to: Math.max(...values) };
    }
    case "choices": {
      const values = valuesOf(item.options);
      return { from: sum(values.filter((value) => value < 0)), to: sum(values.filter((value) => value > 0)) };
    }
    case "checklist":
      return { from: 0, to: 1 };
    case "number":
      return item.marks === null ? null : { from: 0, to: 1 };
    case "inventory":
      return item.full === null ? null : { from: 0, to: 1 };
    case "ranking":
    case "text":
      return null;
  }
}

function naturalValue(item: Item, answer: ItemAnswer): number | null {
  switch (item.kind) {
    case "level":
      return "level" in answer ? answer.level : null;
    case "choice":
    case "yes-partly-no":
    case "agreement":
      return "choice" in answer ? (item.options.find(({ id }) => id === answer.choice)?.value ?? null) : null;
    case "choices": {
      if (!("choices" in answer)) return null;
      const chosen = new Set(chosenIn(answer));
      return sum(valuesOf(item.options.filter(({ id }) => chosen.has(id))));
    }
    case "checklist": {
      if (!("checked" in answer)) return null;
      const checked = new Set(answer.checked);
      const there = item.entries.filter(({ id }) => checked.has(id));
      return sum(there.map(({ weight }) => weight)) / sum(item.entries.map(({ weight }) => weight));
    }
    case "number": {
      if (!("number" in answer) || item.marks === null) return null;
      const { worst, best } = item.marks;
      return Math.min(1, Math.max(0, (answer.number - worst) / (best - worst)));
    }
    case "inventory":
      return "rows" in answer && item.full !== null ? Math.min(1, answer.rows.length / item.full) : null;
    case "ranking":
    case "text":
      return null;
  }
}

function valuesOf(options: readonly Option[]): readonly number[] {
  return options.flatMap(({ value }) => value ?? []);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
