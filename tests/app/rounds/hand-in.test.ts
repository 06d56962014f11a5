import { expect, test } from "vitest";
import { handIn, takeBack } from "#app/rounds/hand-in.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { findContribution } from "#db/queries/contributions.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, later } from "./a-round.ts";

describeEachDatabase("handing in", (fresh) => {
  async function open() {
    const database = await fresh.open();
    const all = await aRound(database);
    const mona = await all.join("Mona", "faculty");
    await all.step("open");
    const state = async () => (await findContribution(database.read, all.id, mona.id))?.state;
    return { database, ...all, mona, state };
  }

  test("needs one answer at least, closes them, and twice is the same as once", async () => {
    const { database, id, institutionId, mona, answer, state } = await open();
    expect(await handIn(database, id, mona.actor, later)).toEqual({ ok: false, reason: "nothing" });
    await answer(mona.id, "STD-1", { level: 3 });
    expect(await handIn(database, id, mona.actor, later)).toEqual({ ok: true });
    expect(await handIn(database, id, mona.actor, later)).toEqual({ ok: true });
    expect(await state()).toBe("submitted");
    expect(await answer(mona.id, "STD-1", { level: 4 }, 1)).toEqual({ ok: false, reason: "closed" });
    const acts = (await readAuditLinks(database.read, institutionId, 1, 100)).map(({ entry: { act } }) => act);
    expect(acts.filter((act) => act === "contribution.submitted")).toHaveLength(1);
  });

  test("can be taken back until the round closes", async () => {
    const { database, id, mona, answer, step, state } = await open();
    await answer(mona.id, "STD-1", { level: 3 });
    await handIn(database, id, mona.actor, later);
    expect(await takeBack(database, id, mona.actor, later)).toEqual({ ok: true });
    expect(await state()).toBe("open");
    expect(await answer(mona.id, "STD-1", { level: 4 }, 1)).toMatchObject({ ok: true });
    await handIn(database, id, mona.actor, later);
    await step("consensus");
    expect(await takeBack(database, id, mona.actor, later)).toEqual({ ok: false, reason: "closed" });
    expect(await state()).toBe("submitted");
  });

  test("is nothing for somebody who takes no part", async () => {
    const { database, id, leader } = await open();
    expect(await handIn(database, id, leader, later)).toEqual({ ok: false, reason: "nothing" });
    expect(await takeBack(database, id, leader, later)).toEqual({ ok: false, reason: "closed" });
  });
});
