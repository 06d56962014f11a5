import { expect, test } from "vitest";
import { agreeOn } from "#app/rounds/agree-on.server.ts";
import { standingOf } from "#app/rounds/suggestion.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { clearReasonsOf, noReason, readSuggestions } from "#db/queries/suggestions.server.ts";
import { aRound, later } from "../../app/rounds/a-round.ts";
import { describeEachDatabase } from "../../support/database.server.ts";
import { flagship } from "../../support/flagship.ts";

const asked = flagship()
  .dimensions.flatMap(({ capabilities }) => capabilities)
  .find(({ mayBeNotApplicable, roles }) => mayBeNotApplicable && roles.required.length >= 2);

describeEachDatabase("somebody's reason in what was suggested", (fresh) => {
  async function suggested(reasons: readonly [string, string]) {
    if (asked === undefined) throw new Error("No question that two roles decide may be out of place.");
    const [first = "", second = ""] = asked.roles.required;
    const database = await fresh.open();
    const all = await aRound(database);
    const [mona, tom] = [await all.join("Mona", first), await all.join("Tom", second)];
    await all.step("open");
    await all.answer(mona.id, asked.id, { notApplicable: reasons[0] });
    await all.answer(tom.id, asked.id, { notApplicable: reasons[1] });
    await all.step("consensus");
    const read = async () => {
      const [entry, suggestion] = [
        (await readEntries(database.read, all.id))[asked.id],
        (await readSuggestions(database.read, all.id))[asked.id],
      ];
      return { entry, suggestion, standing: standingOf(entry, suggestion) };
    };
    return { database, ...all, capabilityId: asked.id, mona, tom, read };
  }

  test("goes with them, and the record stays a suggestion under a new revision; twice is the same as once", async () => {
    const { database, mona, tom, read } = await suggested(["a reason of Mona", "b reason of Tom"]);
    expect((await read()).entry).toMatchObject({ answer: { notApplicable: "a reason of Mona" }, revision: 1 });
    await clearReasonsOf(database.write, mona.id, null);
    await clearReasonsOf(database.write, mona.id, null);
    const { entry, suggestion, standing } = await read();
    expect(entry).toMatchObject({ answer: { notApplicable: noReason }, revision: 2 });
    expect([suggestion?.answer, standing]).toEqual([{ notApplicable: noReason }, "suggested"]);
    await clearReasonsOf(database.write, tom.id, null);
    expect((await read()).entry?.revision).toBe(2);
  });

  test("is gone once the round is opened again, in what was suggested and in the record", async () => {
    const { step, read } = await suggested(["a reason of Mona", "b reason of Tom"]);
    await step("reopen");
    expect(await read()).toMatchObject({ entry: { answer: null }, suggestion: { answer: null } });
  });

  test("stays where somebody else gives the same, and in other rounds than the one that is meant", async () => {
    const same = await suggested(["no framework", "no framework"]);
    await clearReasonsOf(same.database.write, same.mona.id, null);
    expect((await same.read()).entry?.answer).toEqual({ notApplicable: "no framework" });
    const other = await suggested(["a reason of Mona", "b reason of Tom"]);
    await clearReasonsOf(other.database.write, other.mona.id, "another-round");
    expect((await other.read()).entry?.answer).toEqual({ notApplicable: "a reason of Mona" });
  });

  test("stays in the record once it was agreed on: it is the institution's word then", async () => {
    const { database, id, institutionId, leader, mona, capabilityId, read } = await suggested(["a reason", "b reason"]);
    const shown = { notApplicable: "a reason" };
    expect(await agreeOn(database, { assessmentId: id, institutionId }, { capabilityId, shown }, leader, later)).toBe(
      true,
    );
    await clearReasonsOf(database.write, mona.id, null);
    const { entry, suggestion, standing } = await read();
    expect([entry?.answer, standing]).toEqual([shown, "agreed"]);
    expect(suggestion?.answer).toEqual({ notApplicable: noReason });
  });
});
