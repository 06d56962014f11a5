import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";

/** Which questions of two rounds mean the same, in the order of the later one, and which only one of them asked. */
export type ComparableItems = {
  readonly both: readonly string[];
  readonly onlyBefore: readonly string[];
  readonly onlyNow: readonly string[];
};

/**
 * Ids are never used again for something else, so a question is the same where its id is. Null where nothing compares: another
 * questionnaire, another major version, or another number of levels.
 */
export function comparableItems(before: Instrument, now: Instrument): ComparableItems | null {
  if (before.id !== now.id || major(before) !== major(now) || before.levels !== now.levels) return null;
  const [then, present] = [capabilitiesOf(before), capabilitiesOf(now)].map((all) => all.map(({ id }) => id));
  return {
    both: present?.filter((id) => then?.includes(id)) ?? [],
    onlyBefore: then?.filter((id) => !present?.includes(id)) ?? [],
    onlyNow: present?.filter((id) => !then?.includes(id)) ?? [],
  };
}

function major({ version }: Instrument): string {
  return version.split(".")[0] ?? version;
}
