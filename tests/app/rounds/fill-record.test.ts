import { expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { agreeOn } from "#app/rounds/agree-on.server.ts";
import { standingOf } from "#app/rounds/suggestion.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { readSuggestions } from "#db/queries/suggestions.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, later, noon } from "./a-round.ts";

describeEachDatabase("the record of a round", (fresh) => {
  async function answered() {
    const database = await fresh.open();
    const all = await aRound(database);
    const [registrar, teacher, unit] = [
      await all.join("Rita", "quality_registry"),
      await all.join("Tom", "faculty"),
      await all.join("Uma", "mc_unit"),
    ];
    await all.step("open");
    await all.answer(registrar.id, "STD-1", { level: 2 });
    await all.answer(teacher.id, "STD-1", { level: 4 });
    await all.answer(unit.id, "STD-1", { level: 5 });
    const read = async () => {
      const entries = await readEntries(database.read, all.id);
      const suggestions = await readSuggestions(database.read, all.id);
      const standing = (id: string) => standingOf(entries[id], suggestions[id]);
      return { entries, suggestions, standing };
    };
    return { database, ...all, registrar, teacher, unit, read };
  }

  test("begins with the lower median of the roles that set each level, as a suggestion", async () => {
    const { step, read } = await answered();
    await step("consensus");
    const { entries, suggestions, standing } = await read();
    expect(entries["STD-1"]).toMatchObject({ answer: { level: 4 }, note: null, revision: 1 });
    expect(standing("STD-1")).toBe("suggested");
    expect(standing("REC-1")).toBe("open");
    expect(entries["REC-1"]).toBeUndefined();
    expect(Object.keys(suggestions)).toHaveLength(20);
    expect(suggestions["STD-1"]?.roles.find(({ role }) => role === "faculty")?.levels).toEqual([0, 0, 0, 1, 0]);
  });

  test("what has been agreed outlives new answers; what was only suggested follows them", async () => {
    const { database, id, institutionId, leader, registrar, teacher, answer, step, read } = await answered();
    await answer(registrar.id, "STD-2", { level: 2 });
    await step("consensus");
    const agreed = { capabilityId: "STD-1", shown: { level: 4 } };
    expect(await agreeOn(database, { assessmentId: id, institutionId }, agreed, leader, later)).toBe(true);
    await step("reopen");
    await answer(teacher.id, "STD-1", { level: 1 }, 1);
    await answer(registrar.id, "STD-2", { level: 3 }, 1);
    await step("consensus");
    const { entries, suggestions, standing } = await read();
    expect([entries["STD-1"]?.answer, standing("STD-1")]).toEqual([{ level: 4 }, "agreed"]);
    expect(suggestions["STD-1"]?.answer).toEqual({ level: 2 });
    expect([entries["STD-2"]?.answer, standing("STD-2")]).toEqual([{ level: 3 }, "suggested"]);
    // Suggested, taken out when the round was opened again, suggested anew.
    expect(entries["STD-2"]?.revision).toBe(3);
  });

  test("a suggestion whose answers are gone leaves the question open again", async () => {
    const { registrar, answer, step, read } = await answered();
    await answer(registrar.id, "STD-2", { level: 2 });
    await step("consensus");
    await step("reopen");
    await answer(registrar.id, "STD-2", { ...emptyEntry }, 1);
    await step("consensus");
    expect((await read()).standing("STD-2")).toBe("open");
  });

  test("takes no answer before and after agreeing", async () => {
    const { database, id, step } = await answered();
    const change = { capabilityId: "STD-3", baseRevision: 0, entry: { ...emptyEntry, answer: { level: 2 } } };
    expect(await recordAnswer(database, id, change, noon)).toEqual({ ok: false, reason: "closed" });
    await step("consensus");
    expect(await recordAnswer(database, id, change, noon)).toMatchObject({ ok: true });
    await step("lock");
    const again = { ...change, baseRevision: 1 };
    expect(await recordAnswer(database, id, again, noon)).toEqual({ ok: false, reason: "closed" });
  });

  test("is agreed on only as it was shown, and twice is the same as once", async () => {
    const { database, id, institutionId, leader, step, read } = await answered();
    await step("consensus");
    const round = { assessmentId: id, institutionId };
    const agree = (level: number) =>
      agreeOn(database, round, { capabilityId: "STD-1", shown: { level } }, leader, later);
    expect(await agree(3)).toBe(false);
    expect((await read()).standing("STD-1")).toBe("suggested");
    expect(await agree(4)).toBe(true);
    expect(await agree(4)).toBe(true);
    expect((await read()).entries["STD-1"]).toMatchObject({ answer: { level: 4 }, revision: 2 });
    await step("lock");
    await step("unlock");
    expect((await read()).standing("STD-1")).toBe("agreed");
  });
});
