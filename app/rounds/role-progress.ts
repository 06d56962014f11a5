import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { askedRoles } from "./asked-sections.ts";
import type { ContributionState } from "./contribution.ts";

/** How many people of one role take part, and how many of them have handed in. */
export type RoleProgress = {
  readonly role: string;
  readonly name: string;
  readonly outside: boolean;
  readonly people: number;
  readonly handedIn: number;
};

export type RoleCount = { readonly roleGroup: string; readonly state: ContributionState; readonly people: number };

/**
 * Every role that is asked, in the order of the instrument, also where nobody takes part yet; roles the instrument does
 * not know come last. Withdrawn people are not counted.
 */
export function roleProgress(
  instrument: Instrument,
  words: Pick<InstrumentWords, "roles">,
  counts: readonly RoleCount[],
): readonly RoleProgress[] {
  const taking = counts.filter(({ state }) => state !== "withdrawn");
  const sum = (some: readonly RoleCount[]) => some.reduce((total, { people }) => total + people, 0);
  const roles = new Set([...askedRoles(instrument), ...taking.map(({ roleGroup }) => roleGroup)]);
  return [...roles].map((role) => {
    const own = taking.filter(({ roleGroup }) => roleGroup === role);
    return {
      role,
      name: words.roles[role] ?? role,
      outside: instrument.outsideRoles.includes(role),
      people: sum(own),
      handedIn: sum(own.filter(({ state }) => state === "submitted" || state === "accepted")),
    };
  });
}
