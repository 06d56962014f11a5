import type { NameOf } from "#app/accounts/member-row.ts";
import type { InstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";

/** What instruments call their role groups and sections; an id that has no name is said as it is. */
export function instrumentNames(
  library: InstrumentLibrary,
  language: string,
): { readonly group: NameOf; readonly section: NameOf } {
  const wordsOf = ({ id, version }: { readonly id: string; readonly version: string }) => {
    const found = findInstrument(library, id, version);
    return found === undefined ? null : wordsFor(found.words, language);
  };
  return {
    group: (instrument, id) => wordsOf(instrument)?.roles[id] ?? id,
    section: (instrument, id) => wordsOf(instrument)?.dimensions[id]?.name ?? id,
  };
}
