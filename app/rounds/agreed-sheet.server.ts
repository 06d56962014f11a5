import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { itemSheet } from "#app/assessments/item-sheet.server.ts";
import { recordSheet } from "#app/assessments/record-sheet.server.ts";
import type { Sheet } from "#app/assessments/save-entries.server.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { Round } from "./round.ts";

type Recorded = Pick<Round, "assessmentId" | "institutionId">;

/** The record of a round, with every change written down in the history of the institution. */
export function agreedSheet(round: Recorded, actor: Actor): Sheet {
  return writtenDown(recordSheet(round.assessmentId), round, actor);
}

/** The same for what a round's record says of the institution's circumstances. */
export function agreedItemSheet(round: Recorded, actor: Actor): Sheet<ItemAnswer> {
  return writtenDown(itemSheet(round.assessmentId), round, actor);
}

function writtenDown<One>(record: Sheet<One>, { assessmentId, institutionId }: Recorded, actor: Actor): Sheet<One> {
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
