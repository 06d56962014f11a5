import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import { findChangedVersions } from "#app/surveys/versions/take-into-use.server.ts";
import type { Database } from "#db/database.server.ts";
import { changedVersionText } from "../changed-version-text.ts";
import { nearPath } from "../near-path.server.ts";
import { bad, type Finding, good } from "./finding.ts";

const name = "versions";

/** Looks whether every version somebody answered is installed, and still says what it said when it was first used. */
export async function checkVersions(database: Database, root: string): Promise<readonly Finding[]> {
  const load = await loadInstalledInstruments(undefined, root);
  // What is wrong with the files is said by another look.
  if (!load.ok) return [];
  const changed = await findChangedVersions(database, load.library, { keep: null });
  if (changed.length === 0) return [good(name, "Every version that was answered is as it was when it was first used.")];
  return changed.map((one) => {
    const folder = load.library.folders?.get(`${one.id} ${one.version}`) ?? root;
    const { harmless, found, cure } = changedVersionText(one, nearPath(folder, root));
    return harmless ? good(name, `${found} ${cure}`) : bad(name, found, cure);
  });
}
