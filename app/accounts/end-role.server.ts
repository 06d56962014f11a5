import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import {
  countLeads,
  findGrantIn,
  grantsOfPerson,
  insertGrant,
  revokeGrant,
  setGrantEnd,
} from "#db/queries/access-grants.server.ts";
import { holdChain } from "#db/queries/audit.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { audit } from "./audit.server.ts";
import { type Grant, placesOf } from "./grant.ts";

/** A role given in an institution or one of its rounds, and who changes it. */
export type RoleChange = { readonly institutionId: string; readonly grantId: string; readonly byId: string };

export type Ended = { readonly ok: true; readonly personId: string } | { readonly ok: false; readonly reason: Refusal };

/** "gone" is a role that is not there, or not in this institution; "lastLead" would leave the institution to nobody. */
type Refusal = "gone" | "lastLead";

/** Ends a role at once: the next thing its person asks for is refused. */
export function endRole(database: Database, change: RoleChange, now: Date): Promise<Ended> {
  return transaction(database, async (work) => {
    const found = await hold(work, change, now);
    if (!found.ok) return found;
    await end(work, change, found, now);
    return { ok: true, personId: found.personId };
  });
}

/** Gives somebody another role in the institution in place of the one they have. */
export function changeRole(database: Database, change: RoleChange, role: "lead" | "viewer", now: Date): Promise<Ended> {
  const { institutionId, byId } = change;
  return transaction(database, async (work) => {
    const found = await hold(work, change, now);
    if (!found.ok) return found;
    // Only these two are alike enough to become each other; the rest is invited anew.
    if (found.role !== "lead" && found.role !== "viewer") return { ok: false, reason: "gone" };
    if (found.role === role) return { ok: true, personId: found.personId };
    await end(work, change, found, now);
    const scope = { kind: "institution", id: institutionId } as const;
    const held = await grantsOfPerson(work, found.personId, now);
    if (!placesOf(held, role, "institution").includes(institutionId)) {
      await insertGrant(work, { id: newId(), personId: found.personId, role, scope, grantedBy: byId }, now);
    }
    await write(work, change, { ...found, role }, "grant.made", now);
    return { ok: true, personId: found.personId };
  });
}

/** Lets an engagement end on another day. */
export function extendEngagement(database: Database, change: RoleChange, endsAt: string, now: Date): Promise<Ended> {
  return transaction(database, async (work) => {
    const found = await hold(work, change, now);
    if (!found.ok) return found;
    if (found.role !== "consultant") return { ok: false, reason: "gone" };
    await setGrantEnd(work, change.grantId, endsAt);
    await write(work, change, found, "grant.made", now, { until: endsAt.slice(0, 10) });
    return { ok: true, personId: found.personId };
  });
}

type Held = Grant & { readonly ok: true; readonly personId: string; readonly name: string };

/** The role as it is, while nobody else changes who does what in this institution. */
async function hold(
  work: Work,
  { institutionId, grantId }: RoleChange,
  now: Date,
): Promise<Held | Extract<Ended, { ok: false }>> {
  await holdChain(work, institutionId);
  const grant = await findGrantIn(work, institutionId, grantId, now);
  if (grant === null) return { ok: false, reason: "gone" };
  const isLastLead = grant.role === "lead" && (await countLeads(work, institutionId, now)) === 1;
  if (isLastLead) return { ok: false, reason: "lastLead" };
  const person = await findPerson(work, grant.personId);
  return { ok: true, ...grant, name: person?.name ?? "" };
}

async function end(work: Work, change: RoleChange, held: Held, now: Date): Promise<void> {
  await revokeGrant(work, change.grantId, held.scope, now);
  await write(work, change, held, "grant.revoked", now);
}

async function write(
  work: Work,
  { institutionId, byId }: RoleChange,
  { personId, role, name }: Held,
  act: "grant.made" | "grant.revoked",
  now: Date,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const actor = { kind: "person", id: byId } as const;
  const detail = { personId, words: { name, role, ...more } };
  await audit(work, { institutionId, actor, act, subject: { kind: "person", id: personId }, detail }, now);
}
