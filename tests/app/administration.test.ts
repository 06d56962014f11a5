import { expect, test } from "vitest";
import { checkHealth } from "#app/administration/check-health.server.ts";
import { countThings } from "#app/administration/count-things.server.ts";
import { doAct } from "#app/administration/do-act.server.ts";
import { healthSentences } from "#app/administration/health-sentences.ts";
import { intents } from "#app/administration/list-page.ts";
import { parts } from "#app/administration/part.ts";
import { readList } from "#app/administration/read-list.server.ts";
import { renewLinks } from "#app/assessments/renew-links.server.ts";
import { resumeAssessment } from "#app/assessments/resume-assessment.server.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { namesOfInstitutions } from "#app/institutions/names-of-institutions.server.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import { readOwnProgrammes } from "#app/programmes/read-own-programmes.server.ts";
import { adoptAssessment } from "#app/rounds/adopt-assessment.server.ts";
import { readAdoptForm } from "#app/rounds/read-adopt-form.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { sweepJobs } from "#db/queries/job-files.server.ts";
import { claimJob, failJob, finishJob } from "#db/queries/job-leases.server.ts";
import { enqueueJob } from "#db/queries/jobs.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { actorWith, addGrant, addInstitution, addPerson, addRoundIn } from "../support/cast.server.ts";
import { describeEachDatabase } from "../support/database.server.ts";
import { invited } from "./accounts/invited.ts";
import { anAssessment, noon } from "./assessments/an-assessment.ts";

const translator = createTranslator("en");

describeEachDatabase("administering", (fresh) => {
  test("each list has a heading for every cell, and something to read in the first", async () => {
    const database = await fresh.open();
    await addInstitution(database, "Harbour", noon);
    for (const part of parts) {
      const { columns, rows } = await readList(database, part, new URLSearchParams(), noon, translator);
      expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
      for (const { cells } of rows) {
        expect([part, cells.length]).toEqual([part, columns.length]);
        expect(cells[0]?.text).not.toBe("");
      }
    }
    const { id, lead } = await addInstitution(database, "Harbour again", noon);
    const place = { institutionId: id, programmeId: null, roundId: null };
    const mona = [{ label: "Mona", email: "mona@eastmere.example" }];
    await invited(database, lead.id, { place, role: "viewer", roleGroup: null, people: mona, letters: "en" }, noon);
    await database.write.updateTable("mail").set({ state: "failed", fault: "address 550 5.1.1" }).execute();
    const read = () => readList(database, "letters", new URLSearchParams("q=again"), noon, translator);
    const [letter] = (await read()).rows;
    const said = letter?.cells.map(({ text }) => text).join(" | ");
    expect(said).toContain("Harbour again | Failed | 0 | The mail server did not accept the address");
    expect(said).toContain("Its code: 550 5.1.1.");
    expect(said).not.toMatch(/Mona|eastmere/);
    for (const [intent, state] of [
      ["sendLetter", "Waits"],
      ["dropLetter", "Taken out"],
    ] as const) {
      expect(await doAct(database, intent, letter?.id ?? "", lead.id, noon)).toEqual({ kind: "done" });
      expect((await read()).rows[0]?.cells.map(({ text }) => text)).toContain(state);
      expect(await doAct(database, intent, letter?.id ?? "", lead.id, noon)).toEqual({ kind: "gone" });
    }
    expect(await countThings(database, noon)).toMatchObject({ institutions: 2, people: 2, grants: 2, letters: 1 });
  });

  test("acts on what is gone change nothing and say so", async () => {
    const database = await fresh.open();
    const ada = await addPerson(database, "Ada", noon);
    for (const intent of intents.filter((one) => one !== "endSession")) {
      expect(await doAct(database, intent, "gone", ada.id, noon)).toEqual({ kind: "gone" });
    }
    expect(await doAct(database, "endSession", "gone", ada.id, noon)).toEqual({ kind: "done" });
  });

  test("a role that is ended in an institution stands in its history, and one of the installation in none", async () => {
    const database = await fresh.open();
    const [ada, bo] = [await addPerson(database, "Ada", noon), await addPerson(database, "Bo", noon)];
    const { id } = await addInstitution(database, "Harbour", noon);
    const round = await addRoundIn(database, id, "open", noon);
    const platform = { kind: "platform" } as const;
    for (const person of [ada, bo]) await addGrant(database, person.id, "administrator", platform, noon);
    const ended = [
      await addGrant(database, bo.id, "viewer", { kind: "institution", id }, noon),
      await addGrant(database, bo.id, "reviewer", { kind: "round", id: round }, noon),
      await addGrant(database, bo.id, "respondent", { kind: "section", id: `${round}/STD` }, noon),
      await addGrant(database, bo.id, "administrator", platform, noon),
    ];
    for (const grant of ended) {
      expect(await doAct(database, "endGrant", grant, ada.id, noon)).toEqual({ kind: "done" });
      expect(await doAct(database, "endGrant", grant, ada.id, noon)).toEqual({ kind: "gone" });
    }
    const entries = (await readAuditLinks(database.read, id, 1, 20)).filter(
      ({ entry }) => entry.act === "grant.revoked",
    );
    expect(entries.map(({ entry, detail }) => [entry.actor.id, entry.subject.id, detail?.detail])).toEqual(
      ["viewer", "reviewer", "respondent"].map((role) => [ada.id, bo.id, JSON.stringify({ name: "Bo", role })]),
    );
    expect(
      await database.read.selectFrom("audit_entry").select("number").where("institution_id", "<>", id).execute(),
    ).toEqual([]);
  });

  test("two administrators who end each other's role at the same moment leave one of them", async () => {
    const database = await fresh.open();
    const platform = { kind: "platform" } as const;
    const [ada, bo] = [await addPerson(database, "Ada", noon), await addPerson(database, "Bo", noon)];
    const [adas, bos] = [
      await addGrant(database, ada.id, "administrator", platform, noon),
      await addGrant(database, bo.id, "administrator", platform, noon),
    ];
    const deeds = await Promise.all([
      doAct(database, "endGrant", bos, ada.id, noon),
      doAct(database, "endGrant", adas, bo.id, noon),
    ]);
    expect(deeds.map(({ kind }) => kind).sort()).toEqual(["done", "lastAdministrator"]);
  });

  test("a job that failed or was stopped is tried again while its order is kept, and no other", async () => {
    const database = await fresh.open();
    const ada = await addPerson(database, "Ada", noon);
    const after = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
    const order = { kind: "paper", assessmentId: null, requestKey: null, payload: { pages: 9 }, maxAttempts: 1 };
    const deed = async (intent: "retryJob" | "stopJob", id: string) =>
      (await doAct(database, intent, id, ada.id, noon)).kind;
    const offered = async () => {
      const { rows } = await readList(database, "jobs", new URLSearchParams(), noon, translator);
      return Object.fromEntries(rows.map(({ id, acts }) => [id, acts.map(({ intent }) => intent).join()]));
    };
    const claimed = async () => {
      const claim = await claimJob(database, "worker", ["paper"], after(1), after(2));
      if (claim === null) throw new Error("Nothing waits.");
      return claim;
    };
    for (const [at, id] of ["1-done", "2-failed", "3-stopped", "4-waiting"].entries()) {
      await enqueueJob(database, { id, ...order }, new Date(noon.getTime() + at));
    }
    await finishJob(database, (await claimed()).lease, { result: null, file: null }, noon);
    const failure = { message: "failed", fault: "no paper", retryAt: null };
    await failJob(database.write, (await claimed()).lease, failure, noon);
    expect(await deed("stopJob", "3-stopped")).toBe("done");
    expect(await offered()).toEqual({
      ...{ "1-done": "", "2-failed": "retryJob", "3-stopped": "retryJob", "4-waiting": "stopJob" },
    });
    for (const id of ["1-done", "4-waiting"]) expect(await deed("retryJob", id)).toBe("gone");
    expect(await deed("retryJob", "2-failed")).toBe("done");
    expect(await deed("retryJob", "2-failed")).toBe("gone");
    expect(await claimed()).toMatchObject({ job: { id: "2-failed", payload: { pages: 9 } }, lease: { attempt: 2 } });
    // A day later what was to be done is no longer kept.
    await sweepJobs(database, { perAssessment: 5, altogether: 500 }, after(24), after(-1));
    expect(await deed("retryJob", "3-stopped")).toBe("gone");
    expect((await offered())["3-stopped"]).toBe("");
  });

  test("health is told in sentences, one for each check and for the jobs", async () => {
    const health = await checkHealth(await fresh.open(), noon);
    const wrong = (change: Partial<typeof health>) =>
      healthSentences({ ...health, ...change }, translator).flatMap(({ text, holds }) => (holds ? [] : [text]));
    const disk = { freeBytes: 1.25 * 1024 ** 3, share: 0.029, room: false };
    expect(wrong({ disk: { ...disk, room: true } })).toEqual([]);
    expect(wrong({ jobs: { waiting: 0, failed: 2 } })).toContain("2 jobs failed in the last day.");
    expect(wrong({ disk })).toContain("Only 1.3 GiB are free, 2% of the disk. When it is full, nothing can be saved.");
    const engine = { engine: "SQLite 3", risk: "Set synchronous to FULL." };
    expect(wrong({ engine })).toEqual([expect.stringMatching(/SQLite 3.* could lose what it has confirmed/)]);
    expect(wrong({ schema: { pending: ["one", "two"], newer: null } })).toEqual([
      "2 changes of the database are still to be made: run waymark migrate.",
    ]);
    expect(wrong({ schema: { pending: [], newer: "2030" } })).toEqual([expect.stringContaining("newer version")]);
    expect(wrong({ writes: false, engine: null, schema: null })).toHaveLength(3);
    const said = healthSentences(health, translator).map(({ text }) => text);
    expect(said).toHaveLength(8);
    expect(said.join()).toMatch(/(SQLite|PostgreSQL) \d.*what is confirmed survives a power cut/);
    expect(said).toContain("No mail server is set up: links and codes are passed on by hand.");
    expect(wrong({ mail: { host: "smtp.example.edu", works: false, failed: 1 } })).toEqual([
      expect.stringContaining("cannot go out through smtp.example.edu"),
      "1 letter failed in the last day.",
    ]);
  });

  test("institutions and programmes are named to those they concern, and nobody else's", async () => {
    const database = await fresh.open();
    const { id } = await addInstitution(database, "Harbour", noon);
    await addInstitution(database, "Elsewhere", noon);
    expect(await namesOfInstitutions(database, [id])).toEqual([{ id, name: "Harbour" }]);
    expect(await namesOfInstitutions(database, [])).toEqual([]);
    expect(await readOwnProgrammes(database, { grants: [] })).toEqual([]);
  });

  test("an assessment is adopted once, by somebody who then leads, and never from under a lead", async () => {
    const database = await fresh.open();
    const { assessmentId, institutionId, token, code } = await anAssessment(database);
    const { id } = await addPerson(database, "Mona", noon);
    const who = actorWith(id);
    if (who.kind !== "person") throw new Error("Not a person.");
    const adoption = { assessmentId, into: null, name: "Spring" };
    expect(await resumeAssessment(database, code)).toBe(assessmentId);
    expect(await adoptAssessment(database, adoption, who, noon)).toBe(true);
    expect(await adoptAssessment(database, adoption, who, noon)).toBe(true);
    expect([await resumeAssessment(database, code), await resumeAssessment(database, token)]).toEqual([null, null]);
    const kept = await database.read.selectFrom("assessment").select("token_hash").executeTakeFirst();
    expect(kept?.token_hash).not.toBe(hashOf(token));
    // Nor would secrets that somebody made for it since.
    const renewed = await renewLinks(database, assessmentId, null);
    expect(await resumeAssessment(database, renewed.token)).toBeNull();
    // Nothing was written in it, so there is nothing to agree on.
    expect(await findRound(database.read, assessmentId)).toMatchObject({
      name: "Spring",
      state: "draft",
      institutionId,
    });
    const other = await anAssessment(database);
    const lead = await addPerson(database, "Lead", noon);
    await addGrant(database, lead.id, "lead", { kind: "institution", id: other.institutionId }, noon);
    expect(await adoptAssessment(database, { ...adoption, assessmentId: other.assessmentId }, who, noon)).toBe(false);
    expect(await findRound(database.read, other.assessmentId)).toBeNull();
  });
});

test("only an institution that is led can be chosen for a round, and its name is needed", () => {
  const read = (fields: Record<string, string>) => readAdoptForm(new URLSearchParams(fields), ["mine"]);
  expect(read({ name: " Spring ", into: "mine" })).toEqual({ ok: true, into: "mine", name: "Spring" });
  expect(read({ name: "Spring", into: "another" })).toEqual({ ok: true, into: null, name: "Spring" });
  expect(read({ name: "" })).toEqual({ ok: false });
});
