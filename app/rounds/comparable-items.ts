import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { type Change, compareInstruments } from "#app/surveys/versions/compare-instruments.ts";
import { ladderFacts } from "#app/surveys/versions/instrument-facts.ts";

/** Which questions of two rounds mean the same, in the order of the later one, and which do not or only one of them asked. */
export type ComparableItems = {
  readonly both: readonly string[];
  /** Asked in both, but what can be answered has changed. */
  readonly changed: readonly string[];
  readonly onlyBefore: readonly string[];
  readonly onlyNow: readonly string[];
  /** Groups whose scores cannot be compared, the whole among them. */
  readonly notComparable: readonly string[];
  /** What changed in what enters scores. */
  readonly changes: readonly Change[];
};

/**
 * Ids are never used again for something else, so a question is the same where its id is and it can be answered as before;
 * `compareInstruments` decides. Null for another questionnaire.
 */
export function comparableItems(before: Instrument, now: Instrument): ComparableItems | null {
  if (before.id !== now.id) return null;
  const compared = compareInstruments(
    { ...before, facts: ladderFacts(before, {}) },
    { ...now, facts: ladderFacts(now, {}) },
  );
  const { carryOver, look, noHome, fresh } = compared.answers;
  const among = (ids: readonly string[]) => capabilitiesOf(now).flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  return {
    both: among(carryOver),
    changed: among(look),
    onlyBefore: noHome,
    onlyNow: among(fresh),
    notComparable: compared.notComparable,
    changes: compared.changes.filter(({ affects }) => affects.length > 0),
  };
}
