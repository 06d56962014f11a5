import { expect, test } from "vitest";
import { handIn } from "#app/rounds/hand-in.server.ts";
import { readConsensus } from "#app/rounds/read-consensus.server.ts";
import { rejoin, withdraw } from "#app/rounds/withdraw.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { findContribution } from "#db/queries/contributions.server.ts";
import { readPerceptions } from "#db/queries/perceptions.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, later } from "./a-round.ts";

describeEachDatabase("withdrawing from a round", (fresh) => {
  async function answered() {
    const database = await fresh.open();
    const all = await aRound(database);
    const [tom, lea] = [await all.join("Tom", "quality_registry"), await all.join("Lea", "quality_registry")];
    await all.step("open");
    await all.answer(tom.id, "STD-1", { level: 1 });
    await all.answer(lea.id, "STD-1", { level: 4 });
    await handIn(database, all.id, tom.actor, later);
    const state = async () => (await findContribution(database.read, all.id, tom.id))?.state;
    return { database, ...all, tom, lea, state };
  }

  test("deletes what was answered, so that nothing of it reaches the record; twice is the same as once", async () => {
    const { database, id, institutionId, tom, lea, step, answer, state } = await answered();
    expect(await withdraw(database, id, tom.actor, later)).toBe(true);
    expect(await withdraw(database, id, tom.actor, later)).toBe(true);
    expect(await state()).toBe("withdrawn");
    expect(await readPerceptions(database.read, id, tom.id)).toEqual({});
    expect(await readPerceptions(database.read, id, lea.id)).toMatchObject({ "STD-1": { answer: { level: 4 } } });
    expect(await answer(tom.id, "STD-1", { level: 2 })).toEqual({ ok: false, reason: "closed" });
    const acts = (await readAuditLinks(database.read, institutionId, 1, 100)).map(({ entry: { act } }) => act);
    expect(acts.filter((act) => act === "contribution.withdrawn")).toHaveLength(1);
    await step("consensus");
    expect((await readEntries(database.read, id))["STD-1"]?.answer).toEqual({ level: 4 });
  });

  test("leaves no trace of it: opening a round again forgets who said what, and the next closing counts anew", async () => {
    const { database, id, tom, step } = await answered();
    const counted = async () =>
      ((await readConsensus(database, id)).suggestions["STD-1"]?.roles ?? [])
        .filter(({ role }) => role === "quality_registry")
        .map(({ levels }) => levels);
    await step("consensus");
    expect(await counted()).toEqual([[1, 0, 0, 1, 0]]);
    await step("reopen");
    expect(await counted()).toEqual([]);
    expect((await readEntries(database.read, id))["STD-1"]?.answer).toBeNull();
    await withdraw(database, id, tom.actor, later);
    await step("consensus");
    expect(await counted()).toEqual([[0, 0, 0, 1, 0]]);
  });

  test("can be undone while people may answer, from the beginning", async () => {
    const { database, id, tom, answer, state } = await answered();
    await withdraw(database, id, tom.actor, later);
    expect(await rejoin(database, id, tom.actor, later)).toBe(true);
    expect(await rejoin(database, id, tom.actor, later)).toBe(true);
    expect(await state()).toBe("open");
    expect(await answer(tom.id, "STD-1", { level: 2 })).toMatchObject({ ok: true });
  });

  test("ends when answers are closed, and is nothing for somebody who takes no part", async () => {
    const { database, id, tom, leader, step, state } = await answered();
    expect(await withdraw(database, id, leader, later)).toBe(false);
    await step("consensus");
    expect(await withdraw(database, id, tom.actor, later)).toBe(false);
    expect(await rejoin(database, id, tom.actor, later)).toBe(false);
    expect([await state(), Object.keys(await readPerceptions(database.read, id, tom.id))]).toEqual([
      "submitted",
      ["STD-1"],
    ]);
  });
});
