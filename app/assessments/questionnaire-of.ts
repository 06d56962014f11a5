import {
  findInstrument,
  findTree,
  type InstrumentLibrary,
  type LoadedInstrument,
} from "#app/surveys/instrument-library.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import type { AssessmentCover } from "./assessment.ts";

/** The version an assessment answers, in either format; undefined when it is not installed. */
export function questionnaireOf(
  library: InstrumentLibrary,
  { instrument: { id, version } }: Pick<AssessmentCover, "instrument">,
): LoadedInstrument | LoadedTree | undefined {
  return findInstrument(library, id, version) ?? findTree(library, id, version);
}
