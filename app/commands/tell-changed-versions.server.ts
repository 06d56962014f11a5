import { now } from "#app/platform/clock.server.ts";
import { productRoot } from "#app/platform/product.server.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { findChangedVersions } from "#app/surveys/versions/take-into-use.server.ts";
import type { Database } from "#db/database.server.ts";
import { changedVersionText } from "./changed-version-text.ts";
import { nearPath } from "./near-path.server.ts";

/**
 * Says at start which answered versions are not as they were when they were first used; those that mean something else now,
 * as "id version". Versions in use that nothing is kept of are kept.
 */
export async function tellChangedVersions(
  database: Database,
  library: InstrumentLibrary,
  err: (line: string) => void,
): Promise<ReadonlySet<string>> {
  const changed = await findChangedVersions(database, library, { keep: now() });
  const means = new Set<string>();
  for (const one of changed) {
    const name = `${one.id} ${one.version}`;
    const { harmless, found, cure } = changedVersionText(
      one,
      nearPath(library.folders?.get(name) ?? productRoot, productRoot),
    );
    err(`${found} ${cure}`);
    if (!harmless) means.add(name);
  }
  return means;
}
