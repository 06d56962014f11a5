import { constants, existsSync } from "node:fs";
import { access, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chainFaultText } from "#app/accounts/chain-fault-text.ts";
import { verifyEveryAudit } from "#app/accounts/verify-audit.server.ts";
import { hasRoom } from "#app/platform/disk-space.server.ts";
import { productRoot } from "#app/platform/product.server.ts";
import { readDisk, readEngine, readSchema } from "#app/platform/quick-checks.server.ts";
import { type Database, fileOfUrl, openDatabase } from "#db/database.server.ts";
import { newestMoment } from "#db/newest-moment.server.ts";
import { checkVersions } from "./check-versions.server.ts";
import { bad, type Finding, good } from "./finding.ts";

/** Looks at the place where the data is kept and at the database in it. */
export async function checkDatabase(url: string, now: Date): Promise<readonly Finding[]> {
  const file = fileOfUrl(url);
  const place = file === null ? [] : [await checkFolder(dirname(file)), await checkDisk(url)];
  if (place.some(({ ok }) => !ok)) return place;
  let database: Database;
  try {
    database = await openDatabase(url);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    return [...place, bad("database", sentence, "Then run npx waymark doctor again.")];
  }
  try {
    const schema = await checkSchema(database);
    const kept = schema.ok ? [await checkHistories(database), ...(await checkVersions(database, productRoot))] : [];
    return [...place, await checkEngine(database), schema, ...kept, await checkClock(database, now)];
  } finally {
    await database.close();
  }
}

async function checkFolder(wanted: string): Promise<Finding> {
  const name = "data folder";
  // A folder that is not there yet will be made inside the nearest one that is.
  const folder = nearestFolder(wanted);
  const probe = join(folder, `.write-probe-${process.pid}`);
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const handle = await open(probe, "wx");
    await handle.close();
    return good(name, `${folder} can be written.`);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    return bad(
      name,
      `${folder} cannot be written${code}.`,
      "Let the user that runs Waymark write to this folder, or set DATABASE_URL to another place.",
    );
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

async function checkDisk(url: string): Promise<Finding> {
  const space = await readDisk(url);
  if (space === null) return good("disk", "This system does not tell how much is free.");
  const amount = `${(space.freeBytes / 1024 ** 3).toFixed(1)} GiB free, ${Math.floor(space.share * 100)} % of the disk.`;
  if (hasRoom(space)) return good("disk", amount);
  return bad("disk", amount, "Free at least a tenth of the disk: when it is full, nothing can be saved.");
}

async function checkEngine(database: Database): Promise<Finding> {
  const name = "database";
  const { engine, risk } = await readEngine(database);
  if (risk !== null) return bad(name, `${engine} could lose saved answers.`, risk);
  const [damage] = await database.dialect.findDamage(database.read, "thorough");
  if (damage !== undefined) {
    return bad(name, `${engine}, damaged: ${damage}.`, "Restore a backup with npx waymark restore FILE --replace.");
  }
  return good(name, `${engine}, sound, and a confirmed answer is on disk.`);
}

async function checkSchema(database: Database): Promise<Finding> {
  const name = "migrations";
  const read = await readSchema(database).catch((error: unknown) => String(error));
  if (typeof read === "string") return bad(name, read, "Then run npx waymark doctor again.");
  const { pending, newer } = read;
  if (newer !== null) return bad(name, "The database is newer than this Waymark.", newer);
  if (pending.length === 0) return good(name, "The database is up to date.");
  return bad(name, `${pending.length} still to run: ${pending.join(", ")}.`, "Run npx waymark migrate.");
}

async function checkHistories(database: Database): Promise<Finding> {
  const name = "histories";
  const chains = await verifyEveryAudit(database);
  const entries = chains.reduce((sum, { head }) => sum + head.number, 0);
  const broken = chains.flatMap(({ institutionId, fault }) => (fault === null ? [] : [{ institutionId, fault }]));
  const [first] = broken;
  if (first === undefined)
    return good(name, `Each entry fits the one before it. Institutions: ${chains.length}; entries: ${entries}.`);
  return bad(
    name,
    `${broken.length} of ${chains.length} do not hold. Institution ${first.institutionId}: ${chainFaultText(first.fault)}.`,
    "Somebody changed the database by hand. Compare it with the last backup; npx waymark history lists all.",
  );
}

/** A clock that was set back would make new answers look older than old ones. */
async function checkClock(database: Database, now: Date): Promise<Finding> {
  const name = "clock";
  const newest = await newestMoment(database).catch(() => null);
  if (newest !== null && Date.parse(newest) - now.getTime() > 5 * 60_000) {
    return bad(
      name,
      `It says ${now.toISOString()}, but the newest answer was saved at ${newest}.`,
      "Set this machine's clock, best by NTP, and check it again.",
    );
  }
  return good(name, `It says ${now.toISOString()}.`);
}
