import type { Work } from "./database.server.ts";
import { removeAssessment } from "./queries/assessments.server.ts";
import { erasePerson } from "./queries/erase-person.server.ts";
import { type Erasure, insertErasure } from "./queries/erasures.server.ts";
import { deleteInstitution } from "./queries/institutions.server.ts";

/** Erases again what a restored backup brought back, and notes it there too; how many of the erasures it touched. */
export async function replayErasures(work: Work, erasures: readonly Erasure[], now: Date): Promise<number> {
  let touched = 0;
  for (const erasure of erasures) {
    if (await isBack(work, erasure)) touched += 1;
    await again[erasure.kind](work, erasure.id, now);
    await insertErasure(work, erasure);
  }
  return touched;
}

const again: Readonly<Record<Erasure["kind"], (work: Work, id: string, now: Date) => Promise<unknown>>> = {
  person: erasePerson,
  assessment: (work, id) => removeAssessment(work, id),
  institution: (work, id) => deleteInstitution(work, id),
};

async function isBack(work: Work, { kind, id }: Erasure): Promise<boolean> {
  const row = await (kind === "person"
    ? work.selectFrom("person").select("id").where("id", "=", id).where("erased_at", "is", null)
    : work.selectFrom(kind).select("id").where("id", "=", id)
  ).executeTakeFirst();
  return row !== undefined;
}
