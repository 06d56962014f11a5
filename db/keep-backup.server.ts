import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeBackup } from "./backup.server.ts";
import type { Database } from "./database.server.ts";
import { holdsData } from "./list-tables.server.ts";

const kept = 3;

/**
 * Before an upgrade: a backup beside the data file, of which the last three stay. Null when there is nothing to lose yet,
 * or when a database server keeps the data and its keepers keep the backups.
 */
export async function keepBackupBesideData(
  database: Database,
  url: string,
  about: { readonly version: string; readonly at: Date },
): Promise<string | null> {
  const data = database.dialect.fileOf(url);
  if (data === null || !(await holdsData(database))) return null;
  const stem = `${data}.before-upgrade-`;
  const file = `${stem}${about.at.toISOString().replace(/[-:.]/g, "")}.backup`;
  await writeBackup(database, file, about);
  await removeOldest(stem);
  return file;
}

async function removeOldest(stem: string): Promise<void> {
  const folder = dirname(stem);
  const all = (await readdir(folder)).filter((name) => name.startsWith(basename(stem)) && name.endsWith(".backup"));
  for (const name of all.sort().slice(0, -kept)) await rm(join(folder, name), { force: true });
}
