import { join } from "node:path";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { type Edit, writeGuideInstrument } from "./guide-instrument.ts";
import { emptyFolder } from "./waymark.server.ts";

/** One version to install: the instrument of the guide in a format, with its edits. */
export type GuideVersion = { readonly format: 1 | 2; readonly edits?: readonly Edit[] };

/** A folder like `surveys`, with these versions of the guide's instruments in it. */
export function guideFolder(versions: readonly GuideVersion[]): string {
  const root = emptyFolder();
  versions.forEach(({ format, edits = [] }, place) => {
    writeGuideInstrument(format, join(root, "surveys", `version-${place + 1}`), edits);
  });
  return root;
}

/** The same, loaded. */
export async function guideLibrary(...versions: readonly GuideVersion[]): Promise<InstrumentLibrary> {
  const load = await loadInstrumentLibrary(join(guideFolder(versions), "surveys"));
  if (!load.ok) throw new Error(load.problems.map(({ message }) => message).join("\n"));
  return load.library;
}
