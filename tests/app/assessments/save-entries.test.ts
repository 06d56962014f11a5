import { expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { anAssessment, noon } from "./an-assessment.ts";

type Confirmed = { readonly key: string; readonly revision: number; readonly note: string };
type Save = (key: string, base: number, note: string) => Promise<{ revision: number } | { now: number }>;

const writers = 8;
const savesEach = 25;
const keys = ["STD-1", "STD-2", "STD-3"];

/** Every writer saves on the newest revision it knows; a refusal teaches it the current one. */
async function everybodyWrites(save: Save): Promise<readonly Confirmed[]> {
  const confirmed: Confirmed[] = [];
  const write = async (writer: number) => {
    const known = new Map(keys.map((key) => [key, 0]));
    for (let at = 0; at < savesEach; at++) {
      const key = keys[(writer + at) % keys.length] ?? "";
      const note = `writer ${writer}, save ${at}`;
      const outcome = await save(key, known.get(key) ?? 0, note);
      if ("revision" in outcome) confirmed.push({ key, revision: outcome.revision, note });
      known.set(key, "revision" in outcome ? outcome.revision : outcome.now);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return confirmed;
}

/** Revisions order the history: each key must have every revision exactly once, and the last one must be stored. */
function violations(confirmed: readonly Confirmed[], stored: ReadonlyMap<string, Omit<Confirmed, "key">>): string[] {
  return keys.flatMap((key) => {
    const history = confirmed.filter((save) => save.key === key).sort((one, other) => one.revision - other.revision);
    const gaps = history
      .filter((save, at) => save.revision !== at + 1)
      .map((save) => `${key}: revision ${save.revision}`);
    const last = history.at(-1);
    const end = stored.get(key);
    const kept = last?.revision === end?.revision && last?.note === end?.note;
    return kept ? gaps : [...gaps, `${key}: the last confirmed save is not the one that is stored`];
  });
}

async function storedNotes(database: Database, assessmentId: string) {
  const entries = (await readAssessment(database, assessmentId))?.entries ?? {};
  return new Map(Object.entries(entries).map(([key, { revision, note }]) => [key, { revision, note: note ?? "" }]));
}

describeEachDatabase("many respondents on one assessment, in two processes' worth of connections", (fresh) => {
  async function twoDoors() {
    const url = await fresh.url();
    const doors = [await openDatabase(url), await openDatabase(url)] as const;
    await migrate(doors[0]);
    const { assessmentId } = await anAssessment(doors[0]);
    const close = () => Promise.all(doors.map((door) => door.close()));
    return { doors, assessmentId, close };
  }

  test("no confirmed save is lost and no revision is given twice", async () => {
    const { doors, assessmentId, close } = await twoDoors();
    let turn = 0;
    const confirmed = await everybodyWrites(async (capabilityId, baseRevision, note) => {
      const door = doors[turn++ % 2 === 0 ? 0 : 1];
      const change = { capabilityId, baseRevision, entry: { ...emptyEntry, note } };
      const outcome = await recordAnswer(door, assessmentId, change, noon);
      if (outcome.ok) return outcome;
      if (outcome.reason === "closed") throw new Error("Nobody submitted.");
      return { now: outcome.theirs.revision };
    });
    expect(confirmed.length).toBeGreaterThan(writers);
    expect(violations(confirmed, await storedNotes(doors[0], assessmentId))).toEqual([]);
    await close();
  });

  test("the same check catches a save that does not compare revisions", async () => {
    const { doors, assessmentId, close } = await twoDoors();
    const [database] = doors;
    const confirmed = await everybodyWrites(async (key, base, note) => {
      const row = {
        assessment_id: assessmentId,
        capability_id: key,
        kind: "cleared" as const,
        revision: base + 1,
        note,
      };
      await database.write
        .insertInto("answer")
        .values({ ...row, updated_at: noon.toISOString() })
        .onConflict((conflict) => conflict.columns(["assessment_id", "capability_id"]).doUpdateSet(row))
        .execute();
      return { revision: base + 1 };
    });
    expect(violations(confirmed, await storedNotes(database, assessmentId))).not.toEqual([]);
    await close();
  });

  test("after a submission no answer changes, whoever was saving at that moment", async () => {
    const { doors, assessmentId, close } = await twoDoors();
    const saves = Array.from({ length: 20 }, (_, at) =>
      recordAnswer(
        doors[at % 2 === 0 ? 0 : 1],
        assessmentId,
        { capabilityId: `STD-${at}`, baseRevision: 0, entry: { ...emptyEntry, note: `${at}` } },
        noon,
      ),
    );
    const submission = submitAssessment(doors[1], assessmentId, noon);
    const outcomes = await Promise.all(saves);
    await submission;
    const stored = await storedNotes(doors[0], assessmentId);
    expect(stored.size).toBe(outcomes.filter((outcome) => outcome.ok).length);
    await close();
  });
});
