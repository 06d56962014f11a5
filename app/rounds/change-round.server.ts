import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { findRound, type RoundSettings, setRoundSettings } from "#db/queries/rounds.server.ts";
import { settable } from "./settable.ts";

export type RoundChanged = { readonly ok: true } | { readonly ok: false; readonly reason: "changed" | "closed" };

/**
 * Changes what is said about a round, from the revision somebody saw. Who answers what is settled once answers are closed,
 * everything once the round is locked. The same form sent twice changes it once.
 */
export function changeRound(
  database: Database,
  roundId: string,
  { revision, settings }: { readonly revision: number; readonly settings: RoundSettings },
  actor: Actor,
  now: Date,
): Promise<RoundChanged> {
  return transaction(database, async (work): Promise<RoundChanged> => {
    const round = await findRound(work, roundId);
    const can = settable(round?.state ?? "archived");
    if (round === null || !can.settings) return { ok: false, reason: "closed" };
    const wanted = can.division ? settings : { ...settings, roleSections: round.roleSections };
    if (isSame(round, wanted) && (round.revision === revision || round.revision === revision + 1)) return { ok: true };
    if (!(await setRoundSettings(work, roundId, revision, wanted))) return { ok: false, reason: "changed" };
    const { institutionId } = round;
    const words = {
      name: wanted.name,
      ...(round.name === wanted.name ? {} : { from: round.name, to: wanted.name }),
      ...(wanted.deadline === null ? {} : { deadline: wanted.deadline }),
    };
    const entry = { institutionId, actor: auditActorOf(actor), act: "round.changed" as const };
    const subject = { kind: "round", id: roundId } as const;
    await audit(work, { ...entry, subject, detail: { personId: null, words } }, now);
    return { ok: true };
  });
}

function isSame(one: RoundSettings, other: RoundSettings): boolean {
  const text = ({ name, deadline, previousId, showsPrevious, roleSections }: RoundSettings) =>
    JSON.stringify([name, deadline, previousId, showsPrevious, Object.entries(roleSections).toSorted()]);
  return text(one) === text(other);
}
