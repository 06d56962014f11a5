import type { CodedStudy } from "./evidence.ts";

/**
 * How many studies of one table also stand in another one, by authors and year; accents and capitals are passed over. It is the
 * least there can be: the same study cited with another year, or other authors, is not seen.
 */
export function sharedStudies(
  one: readonly Pick<CodedStudy, "source">[],
  other: readonly Pick<CodedStudy, "source">[],
): number {
  const names = new Set(other.map(({ source }) => plain(source)));
  return new Set(one.map(({ source }) => plain(source)).filter((name) => names.has(name))).size;
}

function plain(source: string): string {
  return source.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
