import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { addressSubject, takeGuess } from "#app/accounts/take-guess.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf, normaliseCode } from "#app/platform/tokens.server.ts";
import { addRound } from "#app/rounds/make-round.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { insertGrant } from "#db/queries/access-grants.server.ts";
import { insertInstitution } from "#db/queries/institutions.server.ts";
import { endMembership, findCalled, insertMembership, useCall } from "#db/queries/programmes.server.ts";
import type { Programme } from "./programme.ts";

export type Called =
  | { readonly ok: true; readonly callId: string; readonly programme: Programme }
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "wait"; readonly seconds: number };

/** Which programme a link's token or a typed code calls to. Looking uses nothing up; guessing is slowed down. */
export async function lookAtCall(database: Database, secret: string, address: string, now: Date): Promise<Called> {
  const seconds = await takeGuess(database, [addressSubject(address)], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const typed = secret.slice(0, 200).trim();
  const hashes = { tokenHash: hashOf(typed), codeHash: hashOf(normaliseCode(typed)) };
  const found = await findCalled(database.read, hashes, now);
  return found === null ? { ok: false, reason: "wrong" } : { ok: true, ...found };
}

/** Which institution joins: one the person leads, or a new one they will lead. */
export type Joining = { readonly institutionId: string } | { readonly name: string };

export type Joined =
  | { readonly ok: true; readonly roundId: string; readonly institutionId: string }
  | { readonly ok: false; readonly reason: "used" | "member" };

/** Joins a programme with an institution and makes the round in it, all or nothing. The call is used up. */
export async function joinProgramme(
  database: Database,
  { callId, programme }: { readonly callId: string; readonly programme: Programme },
  joining: Joining,
  who: Extract<Actor, { kind: "person" }>,
  language: string,
  now: Date,
): Promise<Joined> {
  return transaction(database, async (work): Promise<Joined> => {
    const institutionId = "institutionId" in joining ? joining.institutionId : newId();
    if ("name" in joining) {
      const profile = { name: joining.name, country: null, type: null, size: null, ror: null };
      await insertInstitution(work, { id: institutionId, demonstration: false, ...profile }, now);
      const scope = { kind: "institution", id: institutionId } as const;
      const grant = { id: newId(), personId: who.personId, role: "lead" as const, scope, grantedBy: null };
      await insertGrant(work, grant, now);
      const subject = { kind: "institution", id: institutionId } as const;
      await audit(work, { institutionId, actor: auditActorOf(who), act: "institution.made", subject }, now);
    }
    if (!(await useCall(work, callId, institutionId, now))) throw new NotJoined("used");
    if (!(await insertMembership(work, programme.id, institutionId, now))) throw new NotJoined("member");
    const subject = { kind: "programme", id: programme.id } as const;
    const detail = { personId: null, words: { name: programme.name } };
    await audit(work, { institutionId, actor: auditActorOf(who), act: "programme.joined", subject, detail }, now);
    const { name, deadline, instrument } = programme;
    const plan = { institutionId, name, deadline, instrument, language, previousId: null, programmeId: programme.id };
    return { ok: true, roundId: await addRound(work, plan, who, now), institutionId };
  }).catch((error: unknown): Joined => {
    // Thrown to roll back, so that no institution is left behind that joined nothing.
    if (error instanceof NotJoined) return { ok: false, reason: error.reason };
    throw error;
  });
}

class NotJoined extends Error {
  readonly reason: "used" | "member";

  constructor(reason: "used" | "member") {
    super(reason);
    this.reason = reason;
  }
}

/** Leaves a programme at once: from then on it sees nothing, and no later release counts the institution. */
export async function leaveProgramme(
  database: Database,
  programme: Pick<Programme, "id" | "name">,
  institutionId: string,
  actor: Actor,
  now: Date,
): Promise<boolean> {
  return transaction(database, async (work) => {
    if (!(await endMembership(work, programme.id, institutionId, now))) return false;
    const subject = { kind: "programme", id: programme.id } as const;
    const detail = { personId: null, words: { name: programme.name } };
    await audit(work, { institutionId, actor: auditActorOf(actor), act: "programme.left", subject, detail }, now);
    return true;
  });
}
