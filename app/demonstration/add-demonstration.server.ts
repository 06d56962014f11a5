import { deleteAssessment } from "#app/assessments/delete-assessment.server.ts";
import { emptyEntry } from "#app/assessments/entry.ts";
import { recordSheet } from "#app/assessments/record-sheet.server.ts";
import { saveCircumstances } from "#app/assessments/save-circumstances.server.ts";
import { type AnswerChange, saveEntries } from "#app/assessments/save-entries.server.ts";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { buildDemonstrationRelease } from "#app/benchmarks/build-release.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { type Database, transaction } from "#db/database.server.ts";
import {
  claimDemonstration,
  deleteDemonstrationData,
  findDemonstration,
  touchDemonstration,
} from "#db/queries/demonstrations.server.ts";
import seeds from "#db/seeds/demonstration.json" with { type: "json" };
import { type DemonstrationInstitution, demonstrationRounds, releaseDays } from "./demonstration-rounds.ts";
import { demonstrationSeedsSchema } from "./demonstration-seeds.ts";

/** Who adds it must be heard of at least this often, or somebody else begins anew. */
const patience = 30_000;

/** Institutions entered side by side: more is faster on PostgreSQL, and must leave connections for visitors. */
const abreast = 4;

export type AddedDemonstration = "added" | "already there" | "being added";

/**
 * Adds the invented institutions through the acts real answers take, then builds both releases. Adding twice changes nothing;
 * two processes that add at once do it once; what a crash left half done is cleared and done again.
 */
export async function addDemonstration(
  database: Database,
  instrument: Instrument,
  clock: () => Date,
  report: (done: number, total: number) => void = () => undefined,
): Promise<AddedDemonstration> {
  const institutions = demonstrationRounds(instrument, demonstrationSeedsSchema.parse(seeds));
  const total = institutions.reduce((sum, { rounds }) => sum + rounds.length, 0);
  const claim = newId();
  const now = clock();
  const staleBefore = new Date(now.getTime() - patience);
  if (!(await claimDemonstration(database.write, { claim, total, now, staleBefore }))) {
    return (await findDemonstration(database.write))?.heroId ? "already there" : "being added";
  }
  await transaction(database, deleteDemonstrationData);
  let done = 0;
  let heroId = "";
  const entered: string[] = [];
  for (let place = 0; place < institutions.length; place += abreast) {
    const some = institutions.slice(place, place + abreast);
    const rounds = await Promise.all(some.map((institution) => enterRounds(database, instrument, institution)));
    entered.push(...rounds.flat());
    heroId ||= rounds[some.findIndex(({ isHero }) => isHero)]?.at(-1) ?? "";
    done += rounds.flat().length;
    report(done, total);
    await keepClaim(database, claim, { done, now: clock() }, entered);
  }
  for (const day of releaseDays) await buildDemonstrationRelease(database, instrument, day, clock());
  await keepClaim(database, claim, { heroId, now: clock() }, entered);
  return "added";
}

/** Enters the rounds of one institution, back-dated; the ids of its assessments, the latest last. */
async function enterRounds(
  database: Database,
  instrument: Instrument,
  { institution, rounds }: DemonstrationInstitution,
): Promise<readonly string[]> {
  const entered: string[] = [];
  let same: { readonly institutionId?: string } = {};
  for (const { entries, circumstances, startedAt, submittedAt } of rounds) {
    const { assessmentId, institutionId } = await startAssessment(
      database,
      {
        institution,
        instrument: { id: instrument.id, version: instrument.version },
        language: "en",
        demonstration: true,
        ...same,
      },
      startedAt,
    );
    same = { institutionId };
    const changes = Object.entries(entries).map(
      ([capabilityId, entry]): AnswerChange => ({ capabilityId, baseRevision: 0, entry }),
    );
    await saveEntries(database, recordSheet(assessmentId), changes, submittedAt);
    const told = Object.entries(circumstances).map(([id, answer]) => [id, { ...emptyEntry, answer }] as const);
    await saveCircumstances(database, assessmentId, Object.fromEntries(told), submittedAt);
    await submitAssessment(database, assessmentId, submittedAt);
    entered.push(assessmentId);
  }
  return entered;
}

/** Somebody removed the demonstration meanwhile, or took over: what was entered here goes again. */
async function keepClaim(
  database: Database,
  claim: string,
  change: Parameters<typeof touchDemonstration>[2],
  entered: readonly string[],
): Promise<void> {
  if (await touchDemonstration(database.write, claim, change)) return;
  for (const assessmentId of entered) await deleteAssessment(database, assessmentId, { kind: "operator" }, change.now);
  throw new Error("The demonstration was removed while it was being added. Add it again.");
}
