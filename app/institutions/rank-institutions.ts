import type { KnownInstitution } from "./known-institution.ts";
import { plainWords, type Query, searchText } from "./search-text.ts";

/** How well an institution fits: 0 its acronym, 1 the beginning of a name, 2 the beginning of words, 3 anywhere inside. */
export type Rank = 0 | 1 | 2 | 3;

/** The rank of a text made by `searchText`, or null when nothing of it fits. */
export function rankOf(text: string, query: Query): Rank | null {
  if (text.includes(`=${query.acronym}=`)) return 0;
  if (text.includes(`| ${query.text}`)) return 1;
  if (query.words.every((word) => text.includes(` ${word}`))) return 2;
  return text.includes(query.text) ? 3 : null;
}

/** The best of a list: by rank, then the shorter name, then the id, so that the same words always give the same list. */
export function rankInstitutions(
  list: readonly SearchableInstitution[],
  query: Query,
  most: number,
): readonly KnownInstitution[] {
  return list
    .flatMap(({ institution, text }) => {
      const rank = rankOf(text, query);
      return rank === null ? [] : [{ institution, rank, length: nameLength(institution.name) }];
    })
    .sort((a, b) => a.rank - b.rank || a.length - b.length || (a.institution.ror < b.institution.ror ? -1 : 1))
    .slice(0, most)
    .map(({ institution }) => institution);
}

export type SearchableInstitution = { readonly institution: KnownInstitution; readonly text: string };

/** An institution beside its search text, made once for many searches. */
export function searchable(institution: KnownInstitution): SearchableInstitution {
  return { institution, text: searchText(institution) };
}

/** Length in characters as a person counts most of them: code points. */
export function nameLength(name: string): number {
  return [...name].length;
}

/** The other name that made an institution fit, or null when its own name did at least as well. */
export function fittingName(institution: KnownInstitution, query: Query): string | null {
  const { name, labels, aliases, acronyms } = institution;
  const none = { ...institution, labels: [], aliases: [], acronyms: [] };
  const whole = rankOf(searchText(institution), query);
  if (whole === null || rankOf(searchText(none), query) === whole) return null;
  const alone = [
    ...acronyms.map((acronym) => ({ other: acronym, as: { ...none, name: acronym, acronyms: [acronym] } })),
    ...[...labels, ...aliases].map((other) => ({ other, as: { ...none, name: other } })),
  ];
  const fits = alone.find(({ as }) => rankOf(searchText(as), query) === whole)?.other ?? null;
  return fits !== null && plainWords(fits) === plainWords(name) ? null : fits;
}
