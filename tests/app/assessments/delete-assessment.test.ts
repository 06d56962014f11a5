import { readFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { purgeErased } from "#app/accounts/settle-erasures.server.ts";
import { deleteAssessment } from "#app/assessments/delete-assessment.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { saveCircumstances } from "#app/assessments/save-circumstances.server.ts";
import { setOwnWeights } from "#app/assessments/set-own-weights.server.ts";
import { importRound } from "#app/rounds/hand-over/import-round.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { erasedTables, listErasures } from "#db/queries/erasures.server.ts";

import { found } from "#tests/app/accounts/a-trace.ts";
import { addGrant, addInstitution } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound, later, noon } from "../rounds/a-round.ts";
import { aHandOver } from "../rounds/hand-over/a-hand-over.ts";
import { anAssessment } from "./an-assessment.ts";

const operator = { kind: "operator" } as const;

describeEachDatabase("deleting a round", (fresh) => {
  test("removes the people who came with it in a file, and nobody who has become more since", async () => {
    const database = await fresh.open();
    const { id: institutionId } = await addInstitution(database, "Harbour", noon);
    const file = aHandOver(flagship());
    const contributions = ["Mona Hartmann", "Ned Novak"].map((name, at) => ({
      ...file.contributions[0],
      ...{ id: `c${at + 1}`, name },
    })) as typeof file.contributions;
    const taken = await importRound(
      ...([database, { file: { ...file, contributions }, checksum: "x", institutionId }, operator, noon] as const),
    );
    if (!taken.ok) throw new Error("It is here already.");
    const named = () => database.read.selectFrom("person").select(["id", "name"]).where("email", "is", null).execute();
    const people = await named();
    const [mona, ned] = ["Mona Hartmann", "Ned Novak"].map((name) => people.find((one) => one.name === name)?.id ?? "");
    await addGrant(database, ned ?? "", "viewer", { kind: "institution", id: institutionId }, noon);
    await deleteAssessment(database, taken.roundId, operator, later);
    expect(await named()).toEqual([{ id: ned, name: "Ned Novak" }]);
    const erased = (await listErasures(database.read)).map(({ kind, id }) => [kind, id]);
    expect(erased).toEqual([
      ["assessment", taken.roundId],
      ["person", mona],
    ]);
  });

  test("leaves everybody who took part by invitation", async () => {
    const database = await fresh.open();
    const round = await aRound(database);
    const mona = await round.join("Mona", "faculty");
    await database.write
      .updateTable("person")
      .set({ email: null, password_hash: null })
      .where("id", "=", mona.id)
      .execute();
    await addGrant(database, mona.id, "respondent", { kind: "round", id: round.id }, noon);
    await deleteAssessment(database, round.id, operator, later);
    const left = await database.read.selectFrom("person").select("name").where("id", "=", mona.id).execute();
    expect(left).toEqual([{ name: "Mona" }]);
  });
});

/** An assessment with words in everything that can be said in one, each so that it can be found among all bytes. */
async function anAssessmentOf(database: Database, who: string) {
  const { assessmentId } = await anAssessment(database);
  const words = ["note", "told", "row", "weights", "payload", "result", "report"].map(
    (part) => `${who}-${part}-canary`,
  );
  const [note = "", told = "", row = "", weights = "", payload = "", result = "", report = ""] = words;
  const entry = { answer: { level: 3 }, note, evidenceUrl: null };
  await recordAnswer(database, assessmentId, { capabilityId: "STD-1", baseRevision: 0, entry }, noon);
  const beside = { evidenceUrl: null, note: null };
  await saveCircumstances(
    database,
    assessmentId,
    {
      means: { ...beside, answer: { choice: "scarce" }, note: told },
      risks: { ...beside, answer: { rows: [{ risk: row }] } },
    },
    noon,
  );
  const own = { by: weights, reason: "Trust comes first.", points: { STD: 1 } };
  await setOwnWeights(database, assessmentId, own, operator, noon);
  const at = noon.toISOString();
  await database.write
    .insertInto("job")
    .values({
      ...{ id: who, kind: "report", assessment_id: assessmentId, request_key: null, payload: JSON.stringify(payload) },
      ...{ state: "done", attempts: 1, max_attempts: 1, progress_done: 1, progress_total: 1, message: null },
      ...{ fault: null, lease_owner: null, lease_until: null, run_after: at, result },
      ...{ created_at: at, updated_at: at, finished_at: at },
    })
    .execute();
  const file = { job_id: who, name: "report.pdf", media_type: "application/pdf", bytes: Buffer.from(report) };
  await database.write
    .insertInto("job_file")
    .values({ ...file, created_at: at, expires_at: at })
    .execute();
  return { assessmentId, words };
}

describeEachDatabase("deleting an assessment", (fresh) => {
  vi.setConfig({ testTimeout: 60_000 });

  test("leaves none of its words in the files of the engine, circumstances and reports included, and others' stay", async () => {
    const url = await fresh.url();
    const database = await openDatabase(url);
    onTestFinished(() => database.close());
    await migrate(database);
    const [gone, kept] = [await anAssessmentOf(database, "gone"), await anAssessmentOf(database, "kept")];
    expect(await found(database, url, gone.words)).toEqual(gone.words);
    await deleteAssessment(database, gone.assessmentId, operator, later);
    expect(await purgeErased(database, later)).toBe(true);
    expect(await found(database, url, gone.words)).toEqual([]);
    expect(await found(database, url, kept.words)).toEqual(kept.words);
  });
});

/**
 * What goes with the row it belongs to and is no words of anybody: ids, moments, hashes, and decisions by name. Calls go with a
 * programme, which is closed and never erased.
 */
const wordless = [
  ...["access_grant", "audit_entry", "consent", "known_device", "known_institution", "moved_assessment"],
  ...[
    "person_assessment",
    "programme_membership",
    "programme_call",
    "recovery_code",
    "release_figure",
    "release_group",
    "setup_link",
  ],
];

test("every table that goes with another is written anew after an erasure, or holds no words", () => {
  const tables = readFileSync("db/schema.sqlite.sql", "utf8").split("CREATE TABLE ").slice(1);
  const goesAlong = tables.filter((text) => text.includes("on delete cascade")).map((text) => text.split('"')[1] ?? "");
  expect(goesAlong).toContain("item_answer");
  expect(erasedTables).toContain("assessment");
  const known = new Set<string>([...erasedTables, ...wordless]);
  expect(goesAlong.filter((table) => !known.has(table))).toEqual([]);
});
