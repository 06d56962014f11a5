/**
 * Proof that nobody gets into the wrong room, as one line of JSON. From the list of routes and what each asks for come
 * all requests: every route and method, for everybody who holds a role, held it once, or never did, to their own place
 * and to somebody else's, in every state of a round, with an own parent and a foreign child. What `may` says of each is
 * compared with what the served pages do; nothing refused may show a word of anybody or change a row.
 *
 *   node --import tsx scripts/proof-authorization.ts --mutants all --every 1
 *
 * Then each guard of each route is taken away in turn, and the same requests must find it out.
 */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { newId } from "#app/platform/ids.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { listTables } from "#db/list-tables.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { makeBuild } from "../tests/support/server-build.server.ts";
import { addCast, type Cast } from "./authorization/actors.ts";
import { ask, type Breach, isAllowed, tellsApart } from "./authorization/matrix.ts";
import { findGuards } from "./authorization/mutants.ts";
import { type Asked, requestsOf } from "./authorization/requests.ts";
import { takeGuardAway } from "./authorization/take-guard-away.ts";
import { withNewerVersions } from "./authorization/with-newer-versions.ts";
import { addTenant, noon } from "./authorization/world.ts";
import { type Door, withSources } from "./served-sources.ts";
import { installSourceHooks } from "./source-hooks.ts";

const { values: options } = parseArgs({
  options: { mutants: { type: "string", default: "all" }, every: { type: "string", default: "1" } },
});
const root = join(import.meta.dirname, "..");
installSourceHooks(takeGuardAway);

const folder = await mkdtemp(join(tmpdir(), "waymark-authorization-"));
const database = await openDatabase(`file:${join(folder, "waymark.sqlite")}`);
await migrate(database);
const own = await addTenant(database, "own");
const foreign = await addTenant(database, "foreign");
const cast = await addCast(database, own);

const started = Date.now();
const whole = await withSources(database, await makeBuild(), noon, (door) => wholeMatrix(door), withNewerVersions);
const guards = await findGuards(join(root, "app"));
const chosen =
  options.mutants === "all"
    ? guards
    : guards.filter((_, at) => at % Math.ceil(guards.length / Number(options.mutants)) === 0);
const survivors: string[] = [];
for (const { file, route, guard, call, beside } of chosen) {
  const build = await makeBuild(
    (one) => import(join(root, "app", one) + (one === file ? `?mutation=${[guard, call, ...beside].join(".")}` : "")),
  );
  const found = await withSources(
    database,
    build,
    noon,
    (door) => breachesOf(door, pairs(requestsOfAll(route), false), 1),
    withNewerVersions,
  );
  if (found.breaches.length === 0) survivors.push(`${file}: ${guard}, call ${call}`);
}
await database.close();
await rm(folder, { recursive: true, force: true });

const { breaches, sent, refused, changed } = whole;
const mutants = { tried: chosen.length, of: guards.length, caught: chosen.length - survivors.length, survivors };
const seconds = Math.round((Date.now() - started) / 1000);
console.log(
  JSON.stringify({
    proof: "authorization",
    requests: sent,
    refused,
    leaks: breaches.length,
    changed,
    mutants,
    seconds,
    breaches: breaches.slice(0, 20),
  }),
);
process.exitCode =
  breaches.length === 0 && !changed && survivors.length === 0 && sent > 1000 && chosen.length > 0 ? 0 : 1;

async function wholeMatrix(door: Door) {
  const before = await fingerprint(database);
  const refused = pairs(requestsOfAll(null), false).filter((_, at) => at % Number(options.every) === 0);
  const allowed = pairs(requestsOfAll(null), true);
  const first = await breachesOf(door, refused, Number.POSITIVE_INFINITY);
  // Reading a report may put one in line to be printed, so this is asked before anything allowed.
  const changed = before !== (await fingerprint(database));
  const second = await breachesOf(door, allowed, Number.POSITIVE_INFINITY);
  const told: Breach[] = [...first.breaches, ...second.breaches];
  const lead = cast.find(({ name }) => name === "lead");
  for (const asked of requestsOf(foreign, own)) {
    if (lead === undefined || asked.mixed || asked.method === "POST") continue;
    const ids = [
      foreign.institutionId,
      foreign.programmeId,
      foreign.releaseId,
      foreign.link,
      ...Object.values(foreign.rounds),
    ];
    const invented = ids.reduce((path, id) => path.replace(id, newId()), asked.path);
    const breach = invented === asked.path ? null : await tellsApart(door, lead, asked, invented);
    if (breach !== null) told.push(breach);
  }
  return { sent: first.sent + second.sent, refused: first.sent, breaches: told, changed };
}

function requestsOfAll(route: string | null): readonly Asked[] {
  return [...requestsOf(own, foreign, route), ...requestsOf(foreign, own, route)];
}

/** Who asks for what: everybody for everything, where the rules allow it or where they refuse it. */
function pairs(all: readonly Asked[], allowed: boolean): readonly (readonly [Cast, Asked])[] {
  return all
    .flatMap((asked) => cast.map((who): readonly [Cast, Asked] => [who, asked]))
    .filter(([who, asked]) => isAllowed(who, asked) === allowed);
}

/** Asks a few at once, until so many breaches are known. */
async function breachesOf(door: Door, asking: readonly (readonly [Cast, Asked])[], enough: number) {
  const waiting = [...asking];
  const breaches: Breach[] = [];
  let sent = 0;
  const walk = async () => {
    for (let next = waiting.pop(); next !== undefined && breaches.length < enough; next = waiting.pop()) {
      const outcome = await ask(door, ...next);
      if (outcome.sent) sent++;
      breaches.push(...outcome.breaches);
    }
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  return { sent, breaches };
}

/** Everything that is kept, except when sessions were last seen. */
async function fingerprint(database: Database): Promise<string> {
  const hash = createHash("sha256");
  for (const { name } of await listTables(database)) {
    if (["person_session", "session", "sign_in_attempt", "known_device"].includes(name)) continue;
    const rows = await database.read.selectFrom(name).selectAll().execute();
    hash.update(
      `${name}\n${rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join("\n")}`,
    );
  }
  return hash.digest("hex");
}
