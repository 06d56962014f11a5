import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";

/** The same questionnaires with a newer version of each installed, so that everybody's answers could be moved. */
export function withNewerVersions(library: InstrumentLibrary): InstrumentLibrary {
  const version = "1.0.1";
  return {
    ...library,
    instruments: [
      ...library.instruments,
      ...library.instruments.map((one) => ({ ...one, instrument: { ...one.instrument, version } })),
    ],
    trees: [...library.trees, ...library.trees.map((one) => ({ ...one, tree: { ...one.tree, version } }))],
  };
}
