/**
 * Proof that signing in keeps what it promises, as one line of JSON: ids change at five moments and the old ones die, no
 * cookie is loose, ten thousand guesses a day get nowhere and never keep the owner out, nothing tells whether an account
 * exists, and a copy of the database opens nothing.
 *
 *   node --import tsx scripts/proof-sessions.ts --guesses 10000 --samples 1000
 *
 * `--control` weakens each of the five. The proof is worth something only if all of them are then found out, the last both
 * by the work done and by the time taken.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Database, openDatabase } from "#db/database.server.ts";
import { migrate, openCurrentDatabase } from "#db/migrate.server.ts";
import { ensureBuilt } from "./build.js";
import { freePort } from "./free-port.ts";
import { serveProduct } from "./served-product.ts";
import { usableInDump } from "./sessions/dump.ts";
import { type Compared, compareAnswers } from "./sessions/enumeration.ts";
import { guessForADay } from "./sessions/guesses.ts";
import { looseCookies, type Site, visit } from "./sessions/visits.ts";

const { values: options } = parseArgs({
  options: {
    guesses: { type: "string", default: "10000" },
    samples: { type: "string", default: "1000" },
    control: { type: "boolean", default: false },
  },
});

const { control } = options;
if (!(await ensureBuilt())) process.exit(1);
const served = await walkThrough();
const guesses = await withDatabase((database) => guessForADay(database, Number(options.guesses), control));
const enumeration = await withDatabase((database) => compareAnswers(database, Number(options.samples), control));
console.log(JSON.stringify({ proof: "sessions", control, ...served, guesses, enumeration }));

const held = {
  fixation: served.fixation === "5/5",
  cookies: served.cookies.loose === 0 && served.cookies.seen > 0,
  dump: served.dump.usable === 0 && served.dump.values > 0,
  guesses: guesses.reached <= 100 && guesses.successes === 0 && guesses.ownerWaits <= 30,
  signInAlike: alike(enumeration.signIn),
  signInTime: !enumeration.signIn.times.told,
  recoveryAlike: alike(enumeration.recovery),
  recoveryTime: !enumeration.recovery.times.told,
};
if (Object.values(held).some((one) => one === control)) {
  console.error(`Not as it should be: ${JSON.stringify(held)}`);
  process.exitCode = 1;
}

function alike({ differing, workDiffering }: Compared): boolean {
  return differing === 0 && workDiffering === 0;
}

/** Behind https, as a proxy would have it. The control is plain HTTP on this machine. */
async function walkThrough() {
  const port = await freePort();
  const origin = control ? `http://localhost:${port}` : "https://waymark.example.edu";
  const product = await serveProduct({ PORT: String(port), ...(control ? {} : { WAYMARK_PUBLIC_URL: origin }) });
  const site: Site = { origin, port, cookie: control ? "waymark" : "__Host-waymark", run: product.run };
  try {
    const { cookies, secrets, live, fixed } = await visit(site, control);
    if (control) await leak(product.databaseUrl, live);
    return {
      fixation: `${fixed}/5`,
      cookies: { seen: cookies.length, loose: looseCookies(cookies).length },
      dump: await usableInDump(product.databaseUrl, site, secrets),
    };
  } finally {
    await product.stop();
  }
}

/** What a careless column would do: a live id stands in the database as it is. */
async function leak(url: string, live: string): Promise<void> {
  const database = await openCurrentDatabase(url);
  await database.write.updateTable("person_session").set({ agent: live }).execute();
  await database.close();
}

async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-sessions-"));
  const database = await openDatabase(`file:${join(folder, "waymark.sqlite")}`);
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
