import { expect, test } from "vitest";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { readTrend } from "#app/rounds/trend/read-trend.server.ts";
import { trendPage } from "#app/rounds/trend/trend-page.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import type { Database } from "#db/database.server.ts";
import { compareAndSetEntry } from "#db/queries/answers.server.ts";
import { listFinished } from "#db/queries/finished-assessments.server.ts";
import { describeEachDatabase } from "../../../support/database.server.ts";
import { guideLibrary, secondVersions } from "../../../support/guide-library.ts";
import { harbour, noon } from "../../assessments/an-assessment.ts";

const english = createTranslator("en");
const at = (minute: number) => new Date(noon.getTime() + minute * 60_000);

/** A finished assessment of the small questionnaire, at one level throughout. */
async function finished(
  database: Database,
  version: "1.0.0" | "2.0.0",
  level: number,
  minute: number,
  institutionId?: string,
) {
  const instrument = { id: "open-data", version };
  const same = institutionId === undefined ? {} : { institutionId };
  const start = { institution: harbour, instrument, language: "en", ...same };
  const begun = await startAssessment(database, start, at(minute));
  for (const id of [version === "1.0.0" ? "POL-1" : "POL-9", "POL-2"]) {
    const entry = { answer: { level }, note: null, evidenceUrl: null };
    await compareAndSetEntry(database.write, begun.assessmentId, id, 0, entry, at(minute));
  }
  await submitAssessment(database, begun.assessmentId, at(minute));
  return begun;
}

describeEachDatabase("the finished results of an institution", (fresh) => {
  async function three() {
    const database = await fresh.open();
    const { institutionId, ...first } = await finished(database, "1.0.0", 1, 1);
    const second = await finished(database, "1.0.0", 2, 2, institutionId);
    const third = await finished(database, "2.0.0", 3, 3, institutionId);
    const draft = { institution: harbour, instrument: { id: "open-data", version: "1.0.0" }, language: "en" };
    await startAssessment(database, { ...draft, institutionId }, at(4));
    await finished(database, "1.0.0", 3, 5);
    const library = await guideLibrary({ format: 1 }, secondVersions[1]);
    const read = (some: InstrumentLibrary = library, allowed: (id: string) => boolean = () => true) =>
      readTrend(database, some, { institutionId, wanted: null }, ({ id }) => allowed(id), english);
    return { database, institutionId, ids: [first, second, third].map(({ assessmentId }) => assessmentId), read };
  }

  test("come the oldest first, without drafts and without other institutions", async () => {
    const { database, institutionId, ids } = await three();
    expect((await listFinished(database.read, institutionId)).map(({ id }) => id)).toEqual(ids);
  });

  test("make one line a part, in the questionnaire of the newest, broken where a version broke it", async () => {
    const { read } = await three();
    const trend = await read();
    expect(trend.trend.lines).toMatchObject({
      overall: [{ value: 0 }, { value: 50, joined: true }, { value: 100, joined: false }],
      POL: [{ value: 0 }, { value: 50, joined: true }, { value: 100, joined: false }],
    });
    const page = trendPage({ ...trend, institution: "Harbour University", back: null, choices: [] });
    expect(page.groups.map(({ name, reading }) => [name, reading])).toEqual([
      ["The whole", "100; what came before cannot be compared"],
      ["Policy", "100; what came before cannot be compared"],
    ]);
    expect(page.results.map(({ version, values }) => [version, ...values])).toEqual([
      ["1.0.0", "0", "0"],
      ["1.0.0", "50", "50"],
      ["2.0.0", "100", "100"],
    ]);
    expect(page.breaks[0]?.reasons).toEqual([
      "A part was added: Data policy.",
      "A part was taken out: Data policy.",
      "The score is made in another way at: Rules for sensitive data.",
    ]);
  });

  test("are only those that whoever asks may see, of versions that are installed", async () => {
    const { ids, read } = await three();
    const some = await read(undefined, (id) => id !== ids[2]);
    expect(some.results.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(trendPage({ ...some, institution: "", back: null, choices: [] }).lead).toMatch(
      /^The whole rose from 0 to 50 since /,
    );
    expect((await read(await guideLibrary(secondVersions[1]))).results.map(({ id }) => id)).toEqual(ids.slice(2));
    const none = await read(undefined, () => false);
    expect([none.instrumentId, none.results, none.instruments]).toEqual([null, [], []]);
  });
});
