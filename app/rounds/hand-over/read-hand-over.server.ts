import { hashOf } from "#app/platform/tokens.server.ts";
import type { TextProblem } from "#app/surveys/file-problem.ts";
import type { InstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { parseJson } from "#app/surveys/parse-json.ts";
import { checkHandOver } from "./check-hand-over.ts";
import type { HandOver } from "./hand-over-file.ts";

/** The largest file of a round that is read, in bytes. */
export const largestHandOver = 25_000_000;

export type ReadHandOver =
  | { readonly ok: true; readonly file: HandOver; readonly checksum: string }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** Reads the text of a hand-over file and checks it as a whole; every problem comes with its line and column. */
export function readHandOver(text: string, library: InstrumentLibrary): ReadHandOver {
  const read = parseJson(text);
  if (!read.ok) return read;
  const checked = checkHandOver(read.value, library, hashOf);
  if (checked.ok) return checked;
  return { ok: false, problems: checked.problems.map(({ path, message }) => ({ ...read.locate(path), message })) };
}
