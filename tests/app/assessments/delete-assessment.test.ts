import { expect, test } from "vitest";
import { deleteAssessment } from "#app/assessments/delete-assessment.server.ts";
import { importRound } from "#app/rounds/hand-over/import-round.server.ts";
import { listErasures } from "#db/queries/erasures.server.ts";
import { addGrant, addInstitution } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound, later, noon } from "../rounds/a-round.ts";
import { aHandOver } from "../rounds/hand-over/a-hand-over.ts";

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
