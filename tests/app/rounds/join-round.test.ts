import { expect, test } from "vitest";
import { joinRound } from "#app/rounds/join-round.server.ts";
import { transaction } from "#db/database.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { findContribution } from "#db/queries/contributions.server.ts";
import { readPerceptions } from "#db/queries/perceptions.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, later, noon } from "./a-round.ts";

describeEachDatabase("joining a round", (fresh) => {
  test("gives a grant for the round, or for each of the sections that were named", async () => {
    const database = await fresh.open();
    const { id, join } = await aRound(database);
    const mona = await join("Mona", "faculty");
    const omar = await join("Omar", "it_digital", ["TEC", "REC"]);
    expect(await grantsOfPerson(database.read, mona.id, noon)).toEqual([
      { role: "respondent", scope: { kind: "round", id } },
    ]);
    const scopes = (await grantsOfPerson(database.read, omar.id, noon)).map(({ scope }) => scope);
    expect(scopes).toHaveLength(2);
    for (const section of ["TEC", "REC"]) expect(scopes).toContainEqual({ kind: "section", id: `${id}/${section}` });
    expect(await findContribution(database.read, id, omar.id)).toMatchObject({
      ...{ roleGroup: "it_digital", sections: ["TEC", "REC"], state: "open", comment: null },
    });
  });

  test("a second time changes the part: the old grants end, the answers stay", async () => {
    const database = await fresh.open();
    const { id, institutionId, join, answer, step } = await aRound(database);
    const mona = await join("Mona", "faculty");
    await step("open");
    await answer(mona.id, "STD-1", { level: 3 });
    const part = { roleGroup: "leadership", sections: ["CUL"], personId: mona.id, grantedBy: null };
    const round = { assessmentId: id, institutionId };
    await transaction(database, (work) => joinRound(work, round, part, { kind: "operator" }, later));
    const grants = await grantsOfPerson(database.read, mona.id, later);
    expect(grants).toEqual([{ role: "respondent", scope: { kind: "section", id: `${id}/CUL` } }]);
    expect(await findContribution(database.read, id, mona.id)).toMatchObject({ roleGroup: "leadership" });
    expect(Object.keys(await readPerceptions(database.read, id, mona.id))).toEqual(["STD-1"]);
  });
});
