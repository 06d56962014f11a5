/**
 * Keeps a database of the version in package.json under db/versions, as SQLite wrote it and as a backup, so that every
 * later version proves it can still be upgraded. Run it once for each release; a kept file of a release never changes.
 *
 *   node --import tsx scripts/keep-version.ts
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { productRoot, productVersion } from "#app/platform/product.server.ts";
import { writeBackup } from "#db/backup.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { fill, fillBytes } from "#tests/db/filled.ts";

const folder = await mkdtemp(join(tmpdir(), "waymark-version-"));
const path = join(folder, "waymark.sqlite");
const kept = join(productRoot, "db", "versions", productVersion);
const database = await openDatabase(`file:${path}`);
await migrate(database);
await fill(database);
await fillBytes(database);
await mkdir(join(productRoot, "db", "versions"), { recursive: true });
await rm(`${kept}.backup`, { force: true });
await writeBackup(database, `${kept}.backup`, { version: productVersion, at: new Date() });
await database.close();
await writeFile(`${kept}.sqlite.gz`, gzipSync(await readFile(path), { level: 9 }));
await rm(folder, { recursive: true });
console.log(`Kept ${kept}.sqlite.gz and ${kept}.backup.`);
