import { expect, test } from "vitest";
import { readSaid } from "#app/rounds/read-said.server.ts";
import { silentRoles } from "#app/scoring/role-agreement.ts";
import { clearCounts } from "#db/queries/suggestions.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound } from "./a-round.ts";

describeEachDatabase("what people of each role said in a round", (fresh) => {
  test("is known once the round moves on to agreeing, by capability and role, and not before", async () => {
    const database = await fresh.open();
    const { id, join, step, answer } = await aRound(database);
    const teacher = await join("Tom", "faculty");
    await step("open");
    await answer(teacher.id, "STD-1", { level: 4 });
    expect(await readSaid(database, id)).toBeNull();
    await step("consensus");
    const said = await readSaid(database, id);
    expect(said?.["STD-1"]).toContainEqual({ role: "faculty", levels: [0, 0, 0, 1, 0] });
    expect(silentRoles(said ?? {}, ["learner", "faculty"])).toEqual(["learner"]);
  });

  test("is unknown again where the counts were forgotten, so that nobody is called silent by mistake", async () => {
    const database = await fresh.open();
    const { id, join, step, answer } = await aRound(database);
    const teacher = await join("Tom", "faculty");
    await step("open");
    await answer(teacher.id, "STD-1", { level: 4 });
    await step("consensus");
    await clearCounts(database.write, id);
    expect(await readSaid(database, id)).toBeNull();
  });
});
