import type { Condition } from "./condition.ts";

/** A condition as authors write it, with no more brackets than it needs. Read again, it is the same condition. */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case "any":
      return condition.parts.map((part) => (part.kind === "any" ? bracketed(part) : conditionText(part))).join(" or ");
    case "all":
      return condition.parts.map((part) => ("parts" in part ? bracketed(part) : conditionText(part))).join(" and ");
    case "not":
      return `not ${"parts" in condition.part ? bracketed(condition.part) : conditionText(condition.part)}`;
    case "answered":
    case "notApplicable":
    case "dontKnow":
      return `${condition.kind}(${condition.item})`;
    case "option":
      return `${condition.item} ${condition.is} "${condition.option}"`;
    case "number":
      return `${condition.item} ${condition.is} ${condition.number}`;
    case "count":
      return `count(${condition.item}) ${condition.is} ${condition.number}`;
  }
}

function bracketed(condition: Condition): string {
  return `(${conditionText(condition)})`;
}
