import { plainWords } from "#app/i18n/plain-words.ts";
import type { KnownInstitution } from "./known-institution.ts";
import { type Query, searchText } from "./search-text.ts";

/** How well an institution fits: 0 its acronym, 1 the beginning of a name, 2 the beginning of words, 3 anywhere inside. */
export type Rank = 0 | 1 | 2 | 3;

/** The rank of a text made by `searchText`, or null when nothing of it fits. */
export function rankOf(text: string, query: Query): Rank | null {
  if (hasAcronym(text, query.acronym)) return 0;
  // Most texts lack the longest word, and one look is enough for them.
  if (!text.includes(query.longestWord)) return null;
  if (text.includes(`| ${query.text}`)) return 1;
  if (query.words.every((word) => text.includes(` ${word}`))) return 2;
  return text.includes(query.text) ? 3 : null;
}

/** Acronyms stand first in the text, before its first blank. */
function hasAcronym(text: string, acronym: string): boolean {
  const end = text.indexOf(" ");
  return end > 1 && text.slice(0, end).includes(`=${acronym}=`);
}

export type SearchEntry = { readonly ror: string; readonly nameLength: number; readonly text: string };

/** Entries in the order of equal rank: shorter names first, then by id, so that the same words give the same list. */
export type SearchIndex = readonly SearchEntry[];

export function searchIndex(entries: readonly SearchEntry[]): SearchIndex {
  return [...entries].sort((a, b) => a.nameLength - b.nameLength || (a.ror < b.ror ? -1 : 1));
}

export function searchEntry(institution: KnownInstitution): SearchEntry {
  const { ror, name } = institution;
  return { ror, nameLength: nameLength(name), text: searchText(institution) };
}

/** Length as a person counts most texts: in code points. */
export function nameLength(name: string): number {
  return [...name].length;
}

/** Ids of the institutions that fit best, the best first. One walk through the index, without sorting what fits. */
export function bestOf(index: SearchIndex, query: Query, most: number): readonly string[] {
  const found: Record<Rank, string[]> = { 0: [], 1: [], 2: [], 3: [] };
  for (const { ror, text } of index) {
    const rank = rankOf(text, query);
    if (rank !== null && found[rank].length < most) found[rank].push(ror);
  }
  return [...found[0], ...found[1], ...found[2], ...found[3]].slice(0, most);
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
