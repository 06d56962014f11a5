import { hashPassword } from "#app/accounts/password.server.ts";
import type { Browser } from "#app/accounts/sign-in.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Database } from "#db/database.server.ts";
import { insertAdministrator } from "#db/queries/access-grants.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";

/** The least Argon2id takes: tests that are not about its cost do not pay it. */
export const cheap = { memory: 64, passes: 1 };

export const password = "a boat for the whole orchestra";

/** Somebody with an account since noon. */
export async function somebody(
  database: Database,
  { email = "mona@eastmere.example", administrator = false, cost = cheap } = {},
): Promise<string> {
  const id = newId();
  const passwordHash = await hashPassword(password, cost);
  await insertPerson(database.write, { id, name: "Mona Hartmann", email, language: "en", passwordHash }, noon);
  if (administrator) await insertAdministrator(database.write, { id: newId(), personId: id, grantedBy: null }, noon);
  return id;
}

/** A browser nobody has signed in from. */
export const freshBrowser: Browser = { sessionId: null, deviceId: null, address: "192.0.2.1", agent: "Firefox, Linux" };
