import { audit } from "#app/accounts/audit.server.ts";
import { auditAccount } from "#app/accounts/audit-account.server.ts";
import type { OneTimeSecrets } from "#app/accounts/secret-hashes.server.ts";
import { makeAdministratorsLink } from "#app/accounts/setup-link.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import {
  endGrant,
  holdAdministrators,
  insertAdministrator,
  listAdministrators,
} from "#db/queries/access-grants.server.ts";
import { endSession, findGrantHolder, retryJob, stopJob } from "#db/queries/administration.server.ts";
import { holdChain } from "#db/queries/audit.server.ts";
import { dropLetter, sendAgain } from "#db/queries/letters.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import type { Intent } from "./list-page.ts";

/** What came of it: a word for the page to say, or a link to pass on, shown once. */
export type Deed =
  | { readonly kind: "done" | "gone" | "lastAdministrator" | "already" | "opensAnswers" }
  | { readonly kind: "link"; readonly name: string; readonly secrets: OneTimeSecrets };

/** Does one of the acts of an administrator's lists to the row of that id. */
export async function doAct(
  database: Database,
  intent: Intent,
  id: string,
  personId: string,
  now: Date,
): Promise<Deed> {
  switch (intent) {
    case "endSession":
      await endOneSession(database, id, personId, now);
      return { kind: "done" };
    case "stopJob":
      return { kind: (await stopJob(database.write, id, now)) ? "done" : "gone" };
    case "retryJob":
      return { kind: (await retryJob(database.write, id, now)) ? "done" : "gone" };
    case "sendLetter":
      return { kind: (await sendAgain(database.write, id, now)) ? "done" : "gone" };
    case "dropLetter":
      return { kind: (await dropLetter(database.write, id)) ? "done" : "gone" };
    case "endGrant":
      return { kind: await endOneGrant(database, id, personId, now) };
    case "makeAdministrator":
      return { kind: await makeAdministrator(database, id, personId, now) };
    case "makeLink": {
      const person = await findPerson(database.read, id);
      if (person === null) return { kind: "gone" };
      const secrets = await makeAdministratorsLink(database, id, now);
      return secrets === null ? { kind: "opensAnswers" } : { kind: "link", name: person.name, secrets };
    }
  }
}

function endOneSession(database: Database, id: string, byId: string, now: Date): Promise<void> {
  return transaction(database, async (work) => {
    const personId = await endSession(work, id);
    if (personId !== null) await auditAccount(work, personId, "account.session", { kind: "person", id: byId }, now);
  });
}

/** Somebody must be left who can let others in. What is ended in an institution stands in its history. */
function endOneGrant(
  database: Database,
  id: string,
  byId: string,
  now: Date,
): Promise<"done" | "gone" | "lastAdministrator"> {
  return transaction(database, async (work) => {
    await holdAdministrators(work);
    const administrators = await listAdministrators(work, now);
    if (administrators.length === 1 && administrators[0]?.grantId === id) return "lastAdministrator";
    const held = await findGrantHolder(work, id);
    if (held?.institutionId != null) await holdChain(work, held.institutionId);
    if (!(await endGrant(work, id, now))) return "gone";
    if (held?.institutionId != null) {
      const { institutionId, personId, name, role } = held;
      const actor = { kind: "person", id: byId } as const;
      const ended = { act: "grant.revoked", subject: { kind: "person", id: personId } } as const;
      await audit(work, { institutionId, actor, ...ended, detail: { personId, words: { name, role } } }, now);
    }
    return "done";
  });
}

function makeAdministrator(
  database: Database,
  personId: string,
  grantedBy: string,
  now: Date,
): Promise<"done" | "gone" | "already"> {
  return transaction(database, async (work) => {
    if ((await findPerson(work, personId)) === null) return "gone";
    await holdAdministrators(work);
    if ((await listAdministrators(work, now)).some((one) => one.personId === personId)) return "already";
    await insertAdministrator(work, { id: newId(), personId, grantedBy }, now);
    return "done";
  });
}
