import { isDeepStrictEqual } from "node:util";
import { hashPassword, isPassword } from "#app/accounts/password.server.ts";
import { makeRecoveryCodes, signInByRecoveryCode } from "#app/accounts/recovery.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf, newCode, normaliseCode } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { findSignIn, insertPerson } from "#db/queries/people.server.ts";
import { type Timed, type TimeVerdict, timeTells } from "./time-tells.ts";
import { watchWork } from "./watch-work.ts";

/** How often the times are compared. */
const runs = 3;

/** Pairs that only warm things up, in every run. */
const warming = 20;

/** Pairs that are watched at work, beside those that are timed. */
const watched = 10;

/** Cheaper than in use, so that whatever differs beside the hash stands out more. */
const cost = { memory: 4096, passes: 1 };
const noon = new Date("2026-11-21T12:00:00.000Z");

/** From so many samples on, any difference counts that shows in every run; below, a machine at work blurs small ones. */
const manySamples = 1000;
const leastOfFew = 0.15;

/** Of the pairs that were watched, those whose answers or whose work differed; and what the times say. */
export type Compared = { readonly differing: number; readonly workDiffering: number; readonly times: TimeVerdict };

/**
 * Whether anything tells a name that exists from one that does not, or a used recovery code from an invented one: the
 * answer, the work behind it, or the time it takes. `control` looks at the password only when there is one, and counts
 * guesses only at codes that exist.
 */
export async function compareAnswers(database: Database, samples: number, control: boolean) {
  const firstPerson = await manyPeople(database, warming + samples);
  const askName = async (on: Database, email: string, address: string) => {
    if (!control) return signIn(on, { email, password: "not this one" }, browser(address), noon, cost);
    const found = await findSignIn(on.read, email, "", noon);
    if (found !== null) await isPassword("not this one", found.passwordHash, cost);
    return { ok: false };
  };
  const codes = await usedCodes(database, firstPerson);
  const askCode = async (on: Database, code: string, address: string) => {
    const exists = async () => {
      const kept = on.read.selectFrom("recovery_code").select("person_id").where("code_hash", "=", hashOf(code));
      return (await kept.executeTakeFirst()) !== undefined;
    };
    if (control && !(await exists())) return { ok: false, reason: "wrong" };
    return signInByRecoveryCode(on, code, browser(address), noon);
  };
  return {
    samples,
    signIn: await compare(database, samples, askName, { known: knownName, unknown: unknownName }),
    recovery: await compare(database, samples, askCode, {
      known: (at) => codes[at % codes.length] ?? "",
      unknown: () => newCode(),
    }),
  };
}

type Ask = (on: Database, typed: string, address: string) => Promise<unknown>;
type Typed = {
  readonly known: (at: number, run: number) => string;
  readonly unknown: (at: number, run: number) => string;
};

async function compare(database: Database, samples: number, ask: Ask, typed: Typed): Promise<Compared> {
  let [differing, workDiffering] = [0, 0];
  for (let at = 0; at < watched; at++) {
    const known = await watchWork(database, (on) => ask(on, typed.known(at, runs), newId()));
    const unknown = await watchWork(database, (on) => ask(on, typed.unknown(at, runs), newId()));
    if (!isDeepStrictEqual(known.answer, unknown.answer)) differing++;
    if (!isDeepStrictEqual(known.work, unknown.work)) workDiffering++;
  }
  const timed: Timed[] = [];
  for (let run = 0; run < runs; run++) {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let at = 0; at < warming + samples; at++) {
      // Whichever comes first warms things up for the other, so they take turns.
      for (const kind of at % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
        const [text, address] = [typed[kind](at, run), newId()];
        const before = performance.now();
        await ask(database, text, address);
        times[kind].push(performance.now() - before);
      }
    }
    timed.push({ known: times.known.slice(warming), unknown: times.unknown.slice(warming) });
  }
  return { differing, workDiffering, times: timeTells(timed, samples < manySamples ? leastOfFew : 0) };
}

function knownName(at: number, run: number): string {
  return `person${at}.${run}@proof.example`;
}

function unknownName(at: number, run: number): string {
  return `nobody${at}.${run}@proof.example`;
}

function browser(address: string) {
  return { sessionId: null, deviceId: null, address, agent: "" };
}

/** A name for each sample of each run, so that none is guessed at often enough to be slowed down. Answers with the first. */
async function manyPeople(database: Database, count: number): Promise<string> {
  const passwordHash = await hashPassword("a boat for the whole orchestra", cost);
  const ids = Array.from({ length: count * (runs + 1) }, () => newId());
  await transaction(database, async (work) => {
    for (const [place, id] of ids.entries()) {
      const email = knownName(Math.floor(place / (runs + 1)), place % (runs + 1));
      await insertPerson(work, { id, name: "Proof", email, language: "en", passwordHash }, noon);
    }
  });
  return ids[0] ?? "";
}

async function usedCodes(database: Database, personId: string): Promise<readonly string[]> {
  const codes = (await makeRecoveryCodes(database, personId, noon)).map(normaliseCode);
  for (const code of codes) await signInByRecoveryCode(database, code, browser(newId()), noon);
  return codes;
}
