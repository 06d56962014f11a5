import { describe, expect, test } from "vitest";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { factsEdition } from "#app/surveys/versions/kept-facts.ts";
import { findChangedVersions, takeIntoUse } from "#app/surveys/versions/take-into-use.server.ts";
import type { Database } from "#db/database.server.ts";
import { removeAssessment } from "#db/queries/assessments.server.ts";
import { findKeptVersion } from "#db/queries/instrument-versions.server.ts";
import { describeEachDatabase } from "../../../support/database.server.ts";
import type { Edit } from "../../../support/guide-instrument.ts";
import { type GuideVersion, guideLibrary } from "../../../support/guide-library.ts";
import { harbour, later, noon } from "../../assessments/an-assessment.ts";

type Case = {
  readonly format: GuideVersion["format"];
  readonly version: { readonly id: string; readonly version: string };
  readonly scoring: Edit;
  readonly wording: Edit;
  readonly raised: Edit;
};

const cases: readonly Case[] = [
  {
    format: 1,
    version: { id: "open-data", version: "1.0.0" },
    scoring: ["survey.yaml", "weight: 2", "weight: 3"],
    wording: ["locales/en.json", "A checklist exists.", "A checklist is used."],
    raised: ["survey.yaml", "version: 1.0.0", "version: 2.0.0"],
  },
  {
    format: 2,
    version: { id: "small-library", version: "1.0.0" },
    scoring: ["survey.yaml", "weight: 2", "weight: 3"],
    wording: ["locales/en.json", "Is trained staff there?", "Is there trained staff?"],
    raised: ["survey.yaml", "version: 1.0.0", "version: 2.0.0"],
  },
];

describeEachDatabase("a version that people have answered stays what it was", (fresh) => {
  describe.each(cases)("in format $format", ({ format, version, scoring, wording, raised }) => {
    const libraryWith = (...edits: readonly Edit[]) => guideLibrary({ format, edits });
    const begin = async (database: Database, library: InstrumentLibrary, demonstration = false) => {
      const taken = await takeIntoUse(database, library, version, noon);
      const start = { institution: harbour, instrument: version, language: "en", demonstration };
      return { taken, ...(await startAssessment(database, start, noon)) };
    };
    const changedIn = (database: Database, library: InstrumentLibrary) =>
      findChangedVersions(database, library, { keep: null });

    test("nobody begins with it once it means something else, and what changed is told", async () => {
      const database = await fresh.open();
      const library = await libraryWith();
      expect((await begin(database, library)).taken).toEqual({ ok: true });
      expect(await changedIn(database, library)).toEqual([]);
      const other = await libraryWith(scoring);
      expect(await takeIntoUse(database, other, version, later)).toMatchObject({
        ok: false,
        reason: "changed",
        meaning: [{ class: "scoring", what: "weight", from: 2, to: 3 }],
        wording: [],
      });
      expect(await changedIn(database, other)).toMatchObject([
        { ...version, kind: "changed", assessments: 1, since: noon.toISOString(), meaning: [{ what: "weight" }] },
      ]);
      expect(await takeIntoUse(database, library, version, later)).toEqual({ ok: true });
    });

    test("other words are told, and stop nobody", async () => {
      const database = await fresh.open();
      await begin(database, await libraryWith());
      const other = await libraryWith(wording);
      expect(await takeIntoUse(database, other, version, later)).toEqual({ ok: true });
      expect(await changedIn(database, other)).toMatchObject([{ kind: "changed", meaning: [], wording: [{}] }]);
    });

    test("a higher version beside it is a version of its own", async () => {
      const database = await fresh.open();
      await begin(database, await libraryWith());
      const both = await guideLibrary({ format }, { format, edits: [raised, scoring] });
      expect(await takeIntoUse(database, both, { ...version, version: "2.0.0" }, later)).toEqual({ ok: true });
      expect(await changedIn(database, both)).toEqual([]);
    });

    test("a version that is gone cannot be begun with, and is missed where it was answered", async () => {
      const database = await fresh.open();
      await begin(database, await libraryWith());
      const without = await libraryWith(raised);
      expect(await takeIntoUse(database, without, version, later)).toEqual({ ok: false, reason: "missing" });
      expect(await changedIn(database, without)).toEqual([{ ...version, kind: "missing", assessments: 1 }]);
    });

    test("before anybody answered it, after the last answers were deleted, and for invented ones it may change", async () => {
      const database = await fresh.open();
      expect(await takeIntoUse(database, await libraryWith(), version, noon)).toEqual({ ok: true });
      const other = await libraryWith(scoring);
      const { taken, assessmentId } = await begin(database, other);
      expect(taken).toEqual({ ok: true });
      await begin(database, other, true);
      await removeAssessment(database.write, assessmentId);
      expect(await changedIn(database, await libraryWith())).toEqual([]);
      expect(await takeIntoUse(database, await libraryWith(), version, later)).toEqual({ ok: true });
      expect(await findKeptVersion(database.read, version.id, version.version)).toMatchObject({
        usedSince: later.toISOString(),
      });
    });

    test("what an older edition of the product kept is kept anew at the next start, with the day of first use", async () => {
      const database = await fresh.open();
      const library = await libraryWith();
      await begin(database, library);
      await database.write
        .updateTable("instrument_version")
        .set({ edition: factsEdition - 1, meaning_digest: "another" })
        .execute();
      expect(await findChangedVersions(database, library, { keep: later })).toEqual([]);
      expect(await findKeptVersion(database.read, version.id, version.version)).toMatchObject({
        ...{ edition: factsEdition, usedSince: noon.toISOString() },
      });
      expect(await changedIn(database, await libraryWith(scoring))).toMatchObject([{ kind: "changed" }]);
    });

    test("one in use before anything was kept is kept at the next start, and only then", async () => {
      const database = await fresh.open();
      const library = await libraryWith();
      const start = { institution: harbour, instrument: version, language: "en" };
      await startAssessment(database, start, noon);
      await findChangedVersions(database, library, { keep: null });
      expect(await findKeptVersion(database.read, version.id, version.version)).toBeNull();
      await findChangedVersions(database, library, { keep: later });
      expect(await changedIn(database, await libraryWith(scoring))).toMatchObject([{ kind: "changed" }]);
    });
  });
});
