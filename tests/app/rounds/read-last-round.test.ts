import { expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { handIn } from "#app/rounds/hand-in.server.ts";
import { makeRound } from "#app/rounds/make-round.server.ts";
import { readLastOwn, readLastRecord } from "#app/rounds/read-last-round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { withdrawContribution } from "#db/queries/contributions.server.ts";
import { countAnswered, readPerceptions } from "#db/queries/perceptions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { addInstitution } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound, later, noon } from "./a-round.ts";

const instrument = flagship();
const library = { instruments: [{ instrument, words: {}, evidence: null }], trees: [] };
const note = { note: "Since spring", evidenceUrl: "https://example.edu/spring" };

describeEachDatabase("the round before", (fresh) => {
  async function after() {
    const database = await fresh.open();
    const first = await aRound(database);
    const tom = await first.join("Tom", "quality_registry");
    await first.step("open");
    await first.answer(tom.id, "STD-1", { answer: { level: 3 }, ...note });
    await first.answer(tom.id, "STD-2", { dontKnow: true });
    await first.answer(tom.id, "STD-3", emptyEntry);
    await handIn(database, first.id, tom.actor, later);
    await first.step("consensus");
    await first.step("lock");
    const again = async (more: Partial<Round> = {}): Promise<Round> => {
      const plan = { institutionId: first.institutionId, name: "Again", language: "en", programmeId: null };
      const { id, version } = instrument;
      const previous = { previousId: first.id, showsPrevious: true, ...more };
      const all = { ...plan, deadline: null, ...previous, instrument: { id, version } };
      const made = await findRound(database.read, await makeRound(database, all, { kind: "operator" }, later));
      if (made === null) throw new Error("The round is gone.");
      return made;
    };
    const own = (round: Round, personId = tom.id, among = library) =>
      readLastOwn(database, among, round, personId, instrument);
    return { database, first, tom, again, own };
  }

  test("shows a person what they answered then, which counts for nothing now", async () => {
    const { database, tom, again, own } = await after();
    const round = await again();
    expect(await own(round)).toEqual({
      "STD-1": { answer: { level: 3 }, ...note },
      "STD-2": { answer: { dontKnow: true }, note: null, evidenceUrl: null },
    });
    expect(await readPerceptions(database.read, round.assessmentId, tom.id)).toEqual({});
    expect(await countAnswered(database.read, round.assessmentId, [tom.id], ["STD-1"])).toEqual({});
  });

  test("shows nothing where the round does not want it, nor to anybody else, nor to whoever withdrew", async () => {
    const { database, first, tom, again, own } = await after();
    expect(await own(await again({ showsPrevious: false }))).toEqual({});
    expect(await own(await again({ previousId: null }))).toEqual({});
    const round = await again();
    expect(await own(round, "somebody-else")).toEqual({});
    await withdrawContribution(database.write, first.id, tom.id, later);
    expect(await own(round)).toEqual({});
  });

  test("shows nothing that means something else, and nothing of another institution", async () => {
    const { database, again, own } = await after();
    const round = await again();
    const other = { instruments: [{ instrument: { ...instrument, levels: 4 }, words: {}, evidence: null }], trees: [] };
    expect(await own(round, undefined, other)).toEqual({});
    expect(await own(round, undefined, { instruments: [], trees: [] })).toEqual({});
    const { id } = await addInstitution(database, "Elsewhere", noon);
    expect(await own({ ...round, institutionId: id })).toEqual({});
  });

  test("shows its record to whoever may read it, once it was agreed on", async () => {
    const { database, first, again } = await after();
    const round = await again();
    const record = (may: boolean) => readLastRecord(database, library, round, instrument, () => may);
    expect(await record(true)).toMatchObject({ "STD-1": { answer: { level: 3 }, note: null } });
    expect(await record(false)).toEqual({});
    await first.step("unlock");
    expect(await record(true)).toEqual({});
  });
});
