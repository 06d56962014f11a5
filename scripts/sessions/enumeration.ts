import { isDeepStrictEqual } from "node:util";
import { hashPassword, isPassword } from "#app/accounts/password.server.ts";
import { makeRecoveryCodes, signInByRecoveryCode } from "#app/accounts/recovery.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { newCode, normaliseCode } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { findSignIn, insertPerson } from "#db/queries/people.server.ts";
import { rankTest } from "./sample-test.ts";

/** Pairs that only warm things up. */
const warming = 20;

/** Cheaper than in use, so that whatever differs beside the hash stands out more. */
const cost = { memory: 4096, passes: 1 };
const noon = new Date("2026-11-21T12:00:00.000Z");

/**
 * Whether anything tells a name that exists from one that does not, or a used recovery code from an invented one: the
 * answer, or the time it takes. p is the larger of two runs, because in one run of a hundred chance alone falls below
 * 0.01; a difference that is there shows in both. `control` looks at the password only when there is one.
 */
export async function compareAnswers(database: Database, samples: number, control: boolean) {
  const people = await manyPeople(database, warming + samples);
  const askName = async (email: string, at: number) => {
    if (!control) return signIn(database, { email, password: "not this one" }, browser(at), noon, cost);
    const found = await findSignIn(database.read, email, "", noon);
    if (found !== null) await isPassword("not this one", found.passwordHash, cost);
    return { ok: false };
  };
  const askCode = (code: string, at: number) => signInByRecoveryCode(database, code, browser(at), noon);
  const signInTest = await twice((run) =>
    compare(
      samples,
      askName,
      (at) => people[at]?.email[run] ?? "",
      (at) => `nobody${at}.${run}@proof.example`,
    ),
  );
  const used = await usedCodes(database, people[0]?.id ?? "");
  const recoveryTest = await twice(() =>
    compare(
      samples,
      askCode,
      (at) => used[at % used.length] ?? "",
      () => newCode(),
    ),
  );
  return { samples, signIn: signInTest, recovery: recoveryTest };
}

type Compared = { readonly differing: number; readonly p: number };

async function twice(run: (run: 0 | 1) => Promise<Compared>): Promise<Compared> {
  const [first, second] = [await run(0), await run(1)];
  return { differing: first.differing + second.differing, p: Math.max(first.p, second.p) };
}

async function compare(
  samples: number,
  ask: (typed: string, at: number) => Promise<unknown>,
  known: (at: number) => string,
  unknown: (at: number) => string,
): Promise<Compared> {
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  let differing = 0;
  const timed = async (kind: "known" | "unknown", typed: string, at: number) => {
    const before = performance.now();
    const answer = await ask(typed, at);
    times[kind].push(performance.now() - before);
    return answer;
  };
  for (let at = 0; at < warming + samples; at++) {
    // Whichever comes first warms things up for the other, so they take turns.
    const [one, other] = at % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
    const typed = { known: known(at), unknown: unknown(at) };
    const answers = [await timed(one, typed[one], at * 2), await timed(other, typed[other], at * 2 + 1)];
    if (!isDeepStrictEqual(answers[0], answers[1])) differing++;
  }
  return { differing, p: Number(rankTest(times.known.slice(warming), times.unknown.slice(warming)).toFixed(4)) };
}

function browser(at: number) {
  return { sessionId: null, deviceId: null, address: `proof ${at} ${newId()}`, agent: "" };
}

/** Two names for each, so that no name is guessed at often enough to be slowed down. */
async function manyPeople(database: Database, count: number) {
  const passwordHash = await hashPassword("a boat for the whole orchestra", cost);
  const people = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    email: [`person${at}.0@proof.example`, `person${at}.1@proof.example`] as const,
  }));
  await transaction(database, async (work) => {
    for (const { id, email } of people) {
      await insertPerson(work, { id, name: "Proof", email: email[0], language: "en", passwordHash }, noon);
      await insertPerson(work, { id: newId(), name: "Proof", email: email[1], language: "en", passwordHash }, noon);
    }
  });
  return people;
}

async function usedCodes(database: Database, personId: string): Promise<readonly string[]> {
  const codes = (await makeRecoveryCodes(database, personId)).map(normaliseCode);
  for (const [at, code] of codes.entries()) await signInByRecoveryCode(database, code, browser(-100 - at), noon);
  return codes;
}
