import { audit } from "#app/accounts/audit.server.ts";
import type { OneTimeSecrets } from "#app/accounts/secret-hashes.server.ts";
import { makeSignInLinkFor } from "#app/accounts/setup-link.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { endGrant, grantsOfPerson, insertAdministrator, listAdministrators } from "#db/queries/access-grants.server.ts";
import { endSession, findGrantHolder, retryJob, stopJob } from "#db/queries/administration.server.ts";
import { holdChain } from "#db/queries/audit.server.ts";
import { dropLetter, sendAgain } from "#db/queries/letters.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { assessmentsOfPerson } from "#db/queries/person-assessments.server.ts";
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
      await endSession(database.write, id);
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
      if (await opensAnswers(database, id, now)) return { kind: "opensAnswers" };
      return { kind: "link", name: person.name, secrets: await makeSignInLinkFor(database, id, now) };
    }
  }
}

/**
 * Whether somebody's account leads to answers. A link into such an account would lead whoever makes it there too, so
 * these people come back by their recovery codes or by a link of whoever leads their institution.
 */
async function opensAnswers(database: Database, personId: string, now: Date): Promise<boolean> {
  const grants = await grantsOfPerson(database.read, personId, now);
  if (grants.some(({ scope }) => scope.kind !== "platform" && scope.kind !== "programme")) return true;
  return (await assessmentsOfPerson(database.read, personId)).length > 0;
}

/** Somebody must be left who can let others in. What is ended in an institution stands in its history. */
function endOneGrant(
  database: Database,
  id: string,
  byId: string,
  now: Date,
): Promise<"done" | "gone" | "lastAdministrator"> {
  return transaction(database, async (work) => {
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
    if ((await listAdministrators(work, now)).some((one) => one.personId === personId)) return "already";
    await insertAdministrator(work, { id: newId(), personId, grantedBy }, now);
    return "done";
  });
}
