import type { PlanPart } from "./plan-view.ts";

/**
 * Ids of the parts that stand below their target, in questionnaire order. A part without a value, whether unanswered, unknown or
 * not applicable, has no gap, and neither has one nobody wishes anything of.
 */
export function gapsOf(parts: readonly PlanPart[]): readonly string[] {
  return parts.flatMap(({ id, value, target }) => (value !== null && target !== null && value < target ? [id] : []));
}
