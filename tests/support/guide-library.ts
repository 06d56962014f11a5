import { join } from "node:path";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { type Edit, writeGuideInstrument } from "./guide-instrument.ts";
import { emptyFolder } from "./waymark.server.ts";

/** One version to install: the instrument of the guide in a format, with its edits. */
export type GuideVersion = { readonly format: 1 | 2; readonly edits?: readonly Edit[] };

/** Second versions of the two small instruments: a question is gone, one is new, one can be answered otherwise. */
export const secondVersions: Readonly<Record<1 | 2, GuideVersion>> = {
  1: {
    format: 1,
    edits: [
      ["survey.yaml", "version: 1.0.0", "version: 2.0.0"],
      ["survey.yaml", "POL-1", "POL-9"],
      ["actions.yaml", "POL-1", "POL-9"],
      ["locales/en.json", "POL-1", "POL-9"],
      ["survey.yaml", "        notApplicable: allowed\n", ""],
      ["locales/en.json", ',\n      "notApplicable": "Only where no research on people takes place."', ""],
    ],
  },
  2: {
    format: 2,
    edits: [
      ["survey.yaml", "version: 1.0.0", "version: 2.0.0"],
      ["survey.yaml", "RENEW", "RENEWAL"],
      ["locales/en.json", "RENEW", "RENEWAL"],
      ["survey.yaml", "min: 0, whole: true", "min: 10, whole: true"],
    ],
  },
};

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
