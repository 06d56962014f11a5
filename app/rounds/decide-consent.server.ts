import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { setConsent } from "#db/queries/consents.server.ts";
import { forgetReleaseRecords } from "#db/queries/release-records.server.ts";
import type { Audience } from "./consent.ts";
import type { Round } from "./round.ts";

/**
 * Gives or withdraws an audience's view of a round, from this moment on. What was published before stays as it is, but what
 * the round counted with is forgotten when it may no longer be counted.
 */
export async function decideConsent(
  database: Database,
  round: Pick<Round, "assessmentId" | "institutionId">,
  audience: Audience,
  granted: boolean,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { assessmentId, institutionId } = round;
  await transaction(database, async (work) => {
    const personId = actor.kind === "person" ? actor.personId : null;
    if (!(await setConsent(work, { assessmentId, audience, granted }, personId, now))) return;
    if (audience === "benchmark" && !granted) await forgetReleaseRecords(work, assessmentId);
    const act = granted ? "consent.given" : "consent.withdrawn";
    const detail = { personId: null, words: { audience } };
    const subject = { kind: "round", id: assessmentId } as const;
    await audit(work, { institutionId, actor: auditActorOf(actor), act, subject, detail }, now);
  });
}
