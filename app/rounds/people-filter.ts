import type { ContributionState } from "./contribution.ts";

/** What the list of people can be narrowed to: those who have not handed in, those who have, those who withdrew. */
export const standings = {
  waiting: ["open", "returned"],
  handedIn: ["submitted", "accepted"],
  withdrawn: ["withdrawn"],
} as const satisfies Record<string, readonly ContributionState[]>;

export type Standing = keyof typeof standings;

export type PeopleFilter = { readonly role: string | null; readonly standing: Standing | null; readonly page: number };

/** The filter an address asks for; what makes no sense is left out. */
export function readPeopleFilter(query: URLSearchParams, roles: readonly string[]): PeopleFilter {
  const role = query.get("role") ?? "";
  const standing = query.get("standing") ?? "";
  const page = query.get("page") ?? "";
  return {
    role: roles.includes(role) ? role : null,
    standing: Object.hasOwn(standings, standing) ? (standing as Standing) : null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The query of an address that asks for this filter. */
export function filterQuery({ role, standing, page }: PeopleFilter): string {
  const query = new URLSearchParams({
    ...(role === null ? {} : { role }),
    ...(standing === null ? {} : { standing }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return query.size === 0 ? "" : `?${query}`;
}
