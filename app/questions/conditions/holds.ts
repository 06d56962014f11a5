import { compileConditions } from "./compile-conditions.ts";
import type { Condition } from "./condition.ts";
import { aspectsOf, hiddenAmong } from "./hidden-among.ts";
import type { Reading } from "./reading.ts";

/** Whether one condition holds, by the rules of `hiddenAmong`, for answers that are all asked for. */
export function holds(condition: Condition, readingOf: (item: string) => Reading): boolean {
  const conditions = compileConditions([{ id: "", when: condition, inside: -1 }]);
  return hiddenAmong(conditions, aspectsOf(conditions, readingOf))[0] === 0;
}
