import type { ContributionState } from "./contribution.ts";

/** What the list of people can be narrowed to: those who have not handed in, those who have, those who withdrew. */
export const standings = {
  waiting: ["open", "returned"],
  handedIn: ["submitted", "accepted"],
  withdrawn: ["withdrawn"],
} as const satisfies Record<string, readonly ContributionState[]>;

export type Standing = keyof typeof standings;

export type PeopleFilter = { readonly role: string | null; readonly standing: Standing | null };

/** The filter an address asks for; what makes no sense is left out. */
export function readPeopleFilter(query: URLSearchParams, roles: readonly string[]): PeopleFilter {
  const role = query.get("role") ?? "";
  const standing = query.get("standing") ?? "";
  return {
    role: roles.includes(role) ? role : null,
    standing: Object.hasOwn(standings, standing) ? (standing as Standing) : null,
  };
}
