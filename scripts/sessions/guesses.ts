import { hashPassword, isPassword } from "#app/accounts/password.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Database } from "#db/database.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";

/** The least Argon2id takes: how many guesses get through does not depend on what each costs. */
const cheap = { memory: 64, passes: 1 };
const day = 24 * 60 * 60_000;

/**
 * Guesses spread evenly over one day, each from another address, the right password among them; and the owner, who signs
 * in every hour from a browser they have used before. The clock is told, so the day takes seconds. `control` asks the
 * password itself, as a sign-in without a brake would.
 */
export async function guessForADay(database: Database, guesses: number, control: boolean) {
  const start = Date.parse("2026-11-21T00:00:00.000Z");
  const mona = { email: "guessed@proof.example", password: "a boat for the whole orchestra" };
  const passwordHash = await hashPassword(mona.password, cheap);
  const person = { id: newId(), name: "Proof", email: mona.email, language: "en", passwordHash };
  await insertPerson(database.write, person, new Date(start));
  const home = { sessionId: null, deviceId: null as string | null, address: "192.0.2.1", agent: "" };
  const first = await signIn(database, mona, home, new Date(start), cheap);
  if (!first.ok) throw new Error("The owner could not sign in.");
  let [deviceId, reached, successes, ownerWaits, hour] = [first.deviceId, 0, 0, 0, 0];
  for (let at = 0; at < guesses; at++) {
    const now = new Date(start + (day / guesses) * at);
    const password = at === Math.floor(guesses / 2) ? mona.password : `guess number ${at}`;
    if (control) {
      reached++;
      if (await isPassword(password, passwordHash, cheap)) successes++;
      continue;
    }
    const address = `2001:db8:${(at >> 8).toString(16)}:${(at & 255).toString(16)}`;
    const outcome = await signIn(database, { ...mona, password }, { ...home, address }, now, cheap);
    if (outcome.ok) successes++;
    if (outcome.ok || outcome.reason === "wrong") reached++;
    if (now.getTime() < start + hour * 60 * 60_000) continue;
    hour++;
    const owner = await signIn(database, mona, { ...home, deviceId }, now, cheap);
    if (owner.ok) deviceId = owner.deviceId;
    else ownerWaits = Math.max(ownerWaits, owner.reason === "wait" ? owner.seconds : Number.POSITIVE_INFINITY);
  }
  return { tried: guesses, reached, successes, ownerWaits };
}
