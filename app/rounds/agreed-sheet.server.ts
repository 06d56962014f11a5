import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { recordSheet } from "#app/assessments/record-sheet.server.ts";
import type { Sheet } from "#app/assessments/save-entries.server.ts";
import type { Round } from "./round.ts";

/** The record of a round, with every change written down in the history of the institution. */
export function agreedSheet(
  { assessmentId, institutionId }: Pick<Round, "assessmentId" | "institutionId">,
  actor: Actor,
): Sheet {
  const record = recordSheet(assessmentId);
  return {
    ...record,
    async write(work, change, now) {
      if (!(await record.write(work, change, now))) return false;
      const subject = { kind: "capability", id: `${assessmentId}/${change.capabilityId}` } as const;
      await audit(work, { institutionId, actor: auditActorOf(actor), act: "record.changed", subject }, now);
      return true;
    },
  };
}
