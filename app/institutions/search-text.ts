import { plainWords } from "#app/i18n/plain-words.ts";
import type { KnownInstitution } from "./known-institution.ts";

/**
 * Everything an institution can be found by, as one text for `includes`. An acronym stands between
 * equals signs, a name begins with a bar, the city with an at sign, and every word has a blank before it.
 */
export function searchText({ name, labels, aliases, acronyms, city }: KnownInstitution): string {
  const short = acronyms.map((acronym) => `${plainWords(acronym).replaceAll(" ", "")}=`);
  const names = new Set([name, ...labels, ...aliases, ...acronyms].map(plainWords));
  return [`=${short.join("")}`, ...[...names].map((words) => `| ${words}`), `@ ${plainWords(city ?? "")}`].join(" ");
}

/** What somebody typed, ready to be looked for. */
export type Query = {
  /** The words with single blanks between them. */
  readonly text: string;
  readonly words: readonly string[];
  readonly longestWord: string;
  /** All words as one, as an acronym would be written. */
  readonly acronym: string;
};

/** Null when too little was typed to look for: fewer than two letters or digits. Further words than eight are left out. */
export function readQuery(typed: string): Query | null {
  const words = plainWords(typed.slice(0, longestQuery)).split(" ").slice(0, mostWords);
  const text = words.join(" ");
  if (text.length < 2) return null;
  const longestWord = words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  return { text, words, longestWord, acronym: words.join("") };
}

const longestQuery = 200;
const mostWords = 8;
