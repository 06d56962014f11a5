import { onto, type Scale } from "#app/questions/kinds/scale.ts";
import type { StepTrace } from "#app/scoring/tree/trace-steps.ts";
import type { GroupTrace } from "#app/scoring/tree/trace-tree.ts";

/**
 * Works the value of a group out again from nothing but its trace; null where it has none, as
 * somebody would who holds the trace and nothing else.
 */
export function retraced({ rule, scale, terms, sum, sumScale, steps, gate }: GroupTrace): number | null {
  const moved = terms.flatMap((term) => term.moved ?? []);
  if (scale === null) return null;
  switch (rule) {
    case "weighted-mean":
    case "mean":
    case "share-of-yes":
      return sum;
    case "sum":
      return sum === null || sumScale === null || sumScale.to <= sumScale.from ? null : onto(sum, sumScale, scale);
    case "minimum":
      return moved.length === 0 ? null : Math.min(...moved);
    case "maximum":
      return moved.length === 0 ? null : Math.max(...moved);
    case "staged":
      return gate === null ? levelOfSteps(steps ?? [], scale) : gate.level;
  }
}

/** The highest step that is met with all below it; none while an open one decides. */
function levelOfSteps(steps: readonly StepTrace[], scale: Scale): number | null {
  if (!steps.some(({ needs }) => needs.some(({ met }) => met !== "out"))) return null;
  let level = scale.from;
  for (const step of steps) {
    if (step.met === "open") return null;
    if (step.met === "no") break;
    level = step.level;
  }
  return level;
}
