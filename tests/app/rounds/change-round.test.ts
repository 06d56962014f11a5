import { expect, test } from "vitest";
import { changeRound } from "#app/rounds/change-round.server.ts";
import { readOwnPart } from "#app/rounds/own-part.server.ts";
import { readWaiting } from "#app/rounds/read-waiting.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound, later } from "./a-round.ts";

const settings = {
  name: "Autumn",
  deadline: "2026-12-01",
  previousId: null,
  showsPrevious: false,
  roleSections: { faculty: ["TEC"] },
};

describeEachDatabase("the settings of a round", (fresh) => {
  async function opened() {
    const database = await fresh.open();
    const all = await aRound(database);
    const change = (revision: number, some: Partial<typeof settings> = {}) =>
      changeRound(database, all.id, { revision, settings: { ...settings, ...some } }, all.leader, later);
    const changes = async () =>
      (await readAuditLinks(database.read, all.institutionId, 1, 100)).filter(
        ({ entry: { act } }) => act === "round.changed",
      );
    return { database, ...all, change, changes };
  }

  test("say what it is called, until when, and who answers what; twice is the same as once", async () => {
    const { database, round, join, change, changes } = await opened();
    const [tom, lea] = [await join("Tom", "faculty"), await join("Lea", "faculty", ["STD"])];
    expect(await change(1)).toEqual({ ok: true });
    expect(await change(1)).toEqual({ ok: true });
    expect(await round()).toMatchObject({ ...settings, revision: 2 });
    expect(await changes()).toHaveLength(1);
    const sectionsOf = async (personId: string) =>
      (await readOwnPart(database, await round(), personId, flagship()))?.sections.map(({ id }) => id);
    expect([await sectionsOf(tom.id), await sectionsOf(lea.id)]).toEqual([["TEC"], ["STD"]]);
  });

  test("change only for whoever saw them as they are", async () => {
    const { round, step, change } = await opened();
    await step("open");
    expect(await change(1)).toEqual({ ok: false, reason: "changed" });
    expect(await round()).toMatchObject({ name: "Spring round", roleSections: {} });
  });

  test("leave who answers what alone once answers are closed, and stand still once the round is locked", async () => {
    const { round, join, answer, step, change } = await opened();
    const tom = await join("Tom", "quality_registry");
    await step("open");
    await answer(tom.id, "STD-1", { level: 3 });
    await step("consensus");
    expect(await change((await round()).revision)).toEqual({ ok: true });
    expect(await round()).toMatchObject({ name: "Autumn", roleSections: {} });
    await step("lock");
    expect(await change((await round()).revision, { name: "Winter" })).toEqual({ ok: false, reason: "closed" });
    expect((await round()).name).toBe("Autumn");
  });

  test("come with the names of those who have not handed in", async () => {
    const { database, id, join } = await opened();
    await join("Tom", "faculty");
    await join("Lea", "faculty");
    expect(await readWaiting(database, id)).toEqual({ names: ["Lea", "Tom"], count: 2 });
  });
});
