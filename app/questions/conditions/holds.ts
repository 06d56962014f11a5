import type { Comparison, Condition } from "./condition.ts";
import type { Reading } from "./reading.ts";

/**
 * Whether a condition holds. Total: every comparison with something unanswered, not shown, "does not apply" or "we do not
 * know" is false, also `!=`. So "not (Q1 = "yes")" holds while Q1 is open, and "Q1 != "yes"" does not.
 *
 * Looks at every part at most once.
 */
export function holds(condition: Condition, readingOf: (item: string) => Reading): boolean {
  switch (condition.kind) {
    case "all":
      return condition.parts.every((part) => holds(part, readingOf));
    case "any":
      return condition.parts.some((part) => holds(part, readingOf));
    case "not":
      return !holds(condition.part, readingOf);
    case "answered":
    case "notApplicable":
    case "dontKnow":
      return readingOf(condition.item).state === condition.kind;
    case "option": {
      const { chosen } = readingOf(condition.item);
      const includes = chosen.includes(condition.option);
      return condition.is === "!=" ? chosen.length > 0 && !includes : includes;
    }
    case "number":
      return compares(readingOf(condition.item).number, condition.is, condition.number);
    case "count":
      return compares(readingOf(condition.item).count, condition.is, condition.number);
  }
}

function compares(left: number | null, is: Comparison, right: number): boolean {
  if (left === null) return false;
  switch (is) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}
