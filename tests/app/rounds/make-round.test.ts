import { expect, test } from "vitest";
import { makeRound } from "#app/rounds/make-round.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";
import { addInstitution } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { noon } from "./a-round.ts";

const id = "0b0e7c1e-93a5-4d0e-9a3b-0e5c6f1d2a3b";
const instrument = { id: "micro-credential-readiness", version: "1.0.0" };
const plan = { name: "Round 2026", instrument, language: "en", deadline: null, previousId: null, programmeId: null };

describeEachDatabase("making a round", (fresh) => {
  test("from one form sent twice makes one round", async () => {
    const database = await fresh.open();
    const { id: institutionId } = await addInstitution(database, "Harbour", noon);
    const make = () => makeRound(database, { ...plan, id, institutionId }, { kind: "operator" }, noon);
    expect([await make(), await make()]).toEqual([id, id]);
    expect((await listRounds(database.read, institutionId)).map(({ state }) => state)).toEqual(["draft"]);
  });

  test("under an id that is another institution's makes one of its own", async () => {
    const database = await fresh.open();
    const [one, other] = [await addInstitution(database, "One", noon), await addInstitution(database, "Other", noon)];
    await makeRound(database, { ...plan, id, institutionId: one.id }, { kind: "operator" }, noon);
    const made = await makeRound(database, { ...plan, id, institutionId: other.id }, { kind: "operator" }, noon);
    expect(made).not.toBe(id);
    expect((await listRounds(database.read, other.id)).map(({ assessmentId }) => assessmentId)).toEqual([made]);
  });
});
