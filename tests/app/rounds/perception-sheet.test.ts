import { expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { saveEntries } from "#app/assessments/save-entries.server.ts";
import { moveRound } from "#app/rounds/move-round.server.ts";
import { perceptionSheet } from "#app/rounds/perception-sheet.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { readPerceptions } from "#db/queries/perceptions.server.ts";
import { readSuggestions } from "#db/queries/suggestions.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound, later, noon } from "./a-round.ts";

describeEachDatabase("what one person answers in a round", (fresh) => {
  async function open() {
    const database = await fresh.open();
    const all = await aRound(database);
    const mona = await all.join("Mona", "faculty");
    const omar = await all.join("Omar", "faculty");
    await all.step("open");
    return { database, ...all, mona, omar };
  }

  test("is their own: two people answer the same question without meeting", async () => {
    const { database, id, mona, omar, answer } = await open();
    expect(await answer(mona.id, "STD-1", { level: 3 })).toMatchObject({ ok: true, revision: 1 });
    expect(await answer(omar.id, "STD-1", { level: 5 })).toMatchObject({ ok: true, revision: 1 });
    expect(await readPerceptions(database.read, id, mona.id)).toMatchObject({ "STD-1": { answer: { level: 3 } } });
    expect(await readEntries(database.read, id)).toEqual({});
  });

  test("written twice by one person in two windows, the second sees both versions", async () => {
    const { mona, answer } = await open();
    await answer(mona.id, "STD-1", { level: 3 });
    expect(await answer(mona.id, "STD-1", { level: 4 })).toMatchObject({
      reason: "stale",
      yours: { answer: { level: 4 } },
      theirs: { answer: { level: 3 }, revision: 1 },
    });
    expect(await answer(mona.id, "STD-1", { level: 4 }, 1)).toMatchObject({ ok: true, revision: 2 });
    expect(await answer(mona.id, "STD-1", { level: 4 }, 1)).toMatchObject({ ok: true, revision: 2 });
  });

  test("is not taken before the round opens, after it closes, or from somebody who takes no part", async () => {
    const { mona, lead, answer, step } = await open();
    expect(await answer(lead.id, "STD-1", { level: 3 })).toEqual({ ok: false, reason: "closed" });
    await step("redraft");
    expect(await answer(mona.id, "STD-1", { level: 3 })).toEqual({ ok: false, reason: "closed" });
    await step("open");
    await step("consensus");
    expect(await answer(mona.id, "STD-1", { level: 3 })).toEqual({ ok: false, reason: "closed" });
  });

  test("that was confirmed while the round closed is in the suggestion, and nothing is that was refused", async () => {
    const url = await fresh.url();
    const doors = [await openDatabase(url), await openDatabase(url)] as const;
    await migrate(doors[0]);
    const { id, leader, round, join, step } = await aRound(doors[0]);
    const people = await Promise.all(Array.from({ length: 20 }, (_, at) => join(`Person ${at}`, "faculty")));
    await step("open");
    const { revision } = await round();
    const entry = { ...emptyEntry, answer: { level: 3 } };
    const change = { capabilityId: "STD-1", baseRevision: 0, entry };
    const saves = people.map((person, at) =>
      saveEntries(doors[at % 2 === 0 ? 0 : 1], perceptionSheet(id, person.id), [change], noon),
    );
    const closing = moveRound(doors[1], id, { step: "consensus", revision }, flagship(), leader, later);
    const confirmed = (await Promise.all(saves)).filter(({ ok }) => ok).length;
    expect(await closing).toEqual({ ok: true });
    const roles = (await readSuggestions(doors[0].read, id))["STD-1"]?.roles ?? [];
    expect(roles.find(({ role }) => role === "faculty")?.levels[2]).toBe(confirmed);
    await Promise.all(doors.map((door) => door.close()));
  });
});
