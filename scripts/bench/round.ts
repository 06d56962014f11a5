import { join } from "node:path";
import { renewSession } from "#app/accounts/session.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { joinRound } from "#app/rounds/join-round.server.ts";
import { makeRound } from "#app/rounds/make-round.server.ts";
import { moveRound } from "#app/rounds/move-round.server.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { newestInstrument } from "#app/surveys/instrument-library.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { type Database, openDatabase, transaction } from "#db/database.server.ts";
import { insertGrant } from "#db/queries/access-grants.server.ts";
import { insertInstitution } from "#db/queries/institutions.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";
import { findRound, setRoundState } from "#db/queries/rounds.server.ts";
import { serveProduct } from "../served-product.ts";
import { load } from "./load.ts";
import { median } from "./page.ts";

const sizes = { few: 10, many: 1000 };
const turns = 3;
const secondsPerTurn = 1;
const goal = 2;
const sections = ["STD", "REC", "TEC", "CUL"];

const operator = { kind: "operator" } as const;
const instrument = loadFlagship();

/**
 * Server CPU of each page of a round that a thousand people answered, against the same page of a round of ten: asked for
 * in turn, of one process, by the round's lead or by one of those who answer. The ratio is the worst page's.
 */
export async function benchRound() {
  const product = await serveProduct();
  const database = await openDatabase(product.databaseUrl);
  try {
    const [few, many] = [await addRound(database, sizes.few), await addRound(database, sizes.many)];
    const pages = await comparePages(product, whileOpen(few), whileOpen(many));
    for (const { roundId } of [few, many]) await beginConsensus(database, roundId);
    pages.push(...(await comparePages(product, afterwards(few), afterwards(many))));
    const ratio = Math.max(...pages.map((page) => page.ratio));
    return {
      name: `server CPU of a round's page, ${sizes.many} respondents / ${sizes.few}, the worst page`,
      ratio,
      goal,
      pass: ratio <= goal,
      pages,
    };
  } finally {
    await database.close();
    await product.stop();
  }
}

type Page = { readonly name: string; readonly path: string; readonly cookie: string };

type Place = {
  readonly institutionId: string;
  readonly roundId: string;
  readonly lead: string;
  readonly respondent: string;
  readonly reviewer: string;
};

function whileOpen(place: Place): readonly Page[] {
  const lead = ["/rounds/:round", "/rounds/:round/settings", "/rounds/:round/people", "/institutions/:institution"];
  const around = ["/institutions/:institution/people", "/institutions/:institution/history"];
  const own = ["/rounds/:round/respond", "/rounds/:round/respond/STD", "/rounds/:round/withdraw"];
  return [...pages([...lead, ...around], place.lead, place), ...pages(own, place.respondent, place)];
}

function afterwards(place: Place): readonly Page[] {
  const record = ["/questions/STD", "/result", "/roadmap", "/report"].map((end) => `/assessments/:round${end}`);
  const review = ["/rounds/:round/review", "/rounds/:round/review/sections/STD"];
  return [
    ...pages(["/rounds/:round", "/rounds/:round/consensus", ...record], place.lead, place),
    ...pages(review, place.reviewer, place),
  ];
}

function pages(names: readonly string[], cookie: string, { institutionId, roundId }: Place): readonly Page[] {
  return names.map((name) => ({
    name,
    path: name.replace(":round", roundId).replace(":institution", institutionId),
    cookie,
  }));
}

type Server = { readonly origin: string; readonly pid: number };

async function comparePages(server: Server, few: readonly Page[], many: readonly Page[]) {
  const compared = [];
  for (const [at, one] of few.entries()) {
    compared.push({ name: one.name, ...(await compare(server, one, many[at] ?? one)) });
  }
  return compared;
}

async function compare({ origin, pid }: Server, one: Page, other: Page) {
  const ask = async ({ path, cookie }: Page) =>
    (await load(`${origin}${path}`, { Cookie: `waymark=${cookie}` }, pid, secondsPerTurn, 1)).cpuMs ?? 0;
  await Promise.all([ask(one), ask(other)]);
  const measured: { few: number; many: number }[] = [];
  for (let turn = 0; turn < turns; turn++) measured.push({ few: await ask(one), many: await ask(other) });
  return {
    ratio: median(measured.map(({ few, many }) => many / few)),
    fewCpuMs: median(measured.map(({ few }) => few)),
    manyCpuMs: median(measured.map(({ many }) => many)),
  };
}

/** An open round in which everybody has answered every question, and said something about it. */
async function addRound(database: Database, respondents: number): Promise<Place> {
  const now = new Date();
  const institutionId = newId();
  const profile = { name: `Institution of ${respondents}`, country: null, type: null, size: null, ror: null };
  const lead = await addPerson(database, "The lead", now);
  await transaction(database, async (work) => {
    await insertInstitution(work, { id: institutionId, demonstration: false, ...profile }, now);
    const grant = { id: newId(), personId: lead, role: "lead" as const, grantedBy: null };
    await insertGrant(work, { ...grant, scope: { kind: "institution", id: institutionId } }, now);
  });
  const plan = { institutionId, name: "Spring round", language: "en", deadline: null, previousId: null };
  const { id, version } = await instrument;
  const roundId = await makeRound(database, { ...plan, instrument: { id, version }, programmeId: null }, operator, now);
  await setRoundState(database.write, roundId, 1, "open", now);
  const people: string[] = [];
  for (let at = 0; at < respondents; at++) people.push(await addPerson(database, `Respondent ${at + 1}`, now));
  await transaction(database, async (work) => {
    const part = { roleGroup: "faculty", sections: null, grantedBy: lead };
    for (const personId of people) {
      await joinRound(work, { assessmentId: roundId, institutionId }, { ...part, personId }, operator, now);
      await work
        .insertInto("perception")
        .values(
          sections.flatMap((section, at) =>
            [1, 2, 3, 4, 5].map((number) => ({
              assessment_id: roundId,
              person_id: personId,
              capability_id: `${section}-${number}`,
              ...{ revision: 1, kind: "level" as const, level: 1 + ((number + at + people.indexOf(personId)) % 5) },
              ...{ reason: null, note: `Why I think so (${section}-${number})`, evidence_url: null },
              updated_at: now.toISOString(),
            })),
          ),
        )
        .execute();
    }
  });
  const reviewer = await addPerson(database, "The reviewer", now);
  const review = { id: newId(), personId: reviewer, role: "reviewer" as const, grantedBy: lead };
  await insertGrant(database.write, { ...review, scope: { kind: "round", id: roundId } }, now);
  const session = (personId: string) =>
    renewSession(database, null, { person: { id: personId, agent: "", administrator: false } }, now);
  return {
    ...{ institutionId, roundId, lead: await session(lead), respondent: await session(people[0] ?? "") },
    reviewer: await session(reviewer),
  };
}

/** The people of a round hand in, and it is time to agree. */
async function beginConsensus(database: Database, roundId: string): Promise<void> {
  const now = new Date();
  const handedIn = { state: "submitted" as const, submitted_at: now.toISOString() };
  await database.write.updateTable("contribution").set(handedIn).where("assessment_id", "=", roundId).execute();
  const { revision } = (await findRound(database.read, roundId)) ?? { revision: 0 };
  await moveRound(database, roundId, { step: "consensus", revision }, await instrument, operator, now);
}

async function addPerson(database: Database, name: string, now: Date): Promise<string> {
  const id = newId();
  const person = { id, name, email: `${id}@example.edu`, language: "en", passwordHash: null };
  await transaction(database, (work) => insertPerson(work, person, now));
  return id;
}

async function loadFlagship(): Promise<Instrument> {
  const loaded = await loadInstrumentLibrary(join(import.meta.dirname, "../../surveys"));
  if (!loaded.ok) throw new Error("The instruments cannot be read.");
  return newestInstrument(loaded.library, "micro-credential-readiness").instrument;
}
