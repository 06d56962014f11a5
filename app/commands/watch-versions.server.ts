import type { LiveLibrary } from "#app/surveys/live-library.server.ts";
import type { Database } from "#db/database.server.ts";
import { tellChangedVersions } from "./tell-changed-versions.server.ts";

/** Which answered versions mean something else now, as "id version", also after files were saved while the product runs. */
export type WatchedVersions = {
  readonly changed: () => ReadonlySet<string>;
  readonly refresh: () => Promise<void>;
};

/** Says so at once, and again whenever the questionnaires were read anew. */
export async function watchVersions(
  database: Database,
  questionnaires: LiveLibrary,
  err: (line: string) => void,
): Promise<WatchedVersions> {
  let told = questionnaires.library();
  let changed = await tellChangedVersions(database, told, err);
  return {
    changed: () => changed,
    async refresh() {
      await questionnaires.refresh();
      const library = questionnaires.library();
      if (library === told) return;
      told = library;
      changed = await tellChangedVersions(database, library, err);
    },
  };
}
