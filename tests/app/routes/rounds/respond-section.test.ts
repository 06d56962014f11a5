import { describe, expect, test } from "vitest";
import { handIn } from "#app/rounds/hand-in.server.ts";
import { takePart } from "#app/rounds/take-part.server.ts";
import { readPerceptions } from "#db/queries/perceptions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { signInAs } from "#tests/support/cast.server.ts";
import { readForm, readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";
import { aRound } from "../../rounds/a-round.ts";
import { sendForm } from "./send-form.ts";

describe("a second round, without any script", () => {
  test("shows last round's answers beside the questions and counts one only when its author says so", async () => {
    const site = await openSite();
    const { database } = site;
    const first = await aRound(database);
    const tom = await first.join("Tom Teacher", "faculty");
    await first.step("open");
    await first.answer(tom.id, "STD-1", { answer: { level: 3 }, note: "The pilots", evidenceUrl: null });
    await first.answer(tom.id, "STD-2", { level: 2 });
    await handIn(database, first.id, tom.actor, site.now);
    await first.step("consensus");
    await first.step("lock");

    const leader = await signInAs(site, first.lead);
    const made = await sendForm(leader, `/institutions/${first.institutionId}/rounds/new`, 'name="deadline"');
    expect([made.form.get("previous"), made.form.get("showsPrevious")]).toEqual([first.id, "1"]);
    const home = made.location ?? "";
    const id = home.split("/")[2] ?? "";
    const round = await findRound(database.read, id);
    if (round === null) throw new Error("The round is gone.");
    await takePart(database, round, { roleGroup: "faculty", sections: null }, tom.actor, site.now);
    await sendForm(leader, home, 'value="open"');

    const visitor = await signInAs(site, tom);
    const own = `${home}/respond`;
    expect(readText((await visitor.get(own)).text)).toContain(
      "2 of your open questions you answered in the round before.",
    );
    expect(readText((await visitor.get(own)).text)).toContain("0 of 5");
    const page = await visitor.get(`${own}/STD`);
    expect(readText(page.text)).toContain("Still so: answer “3 Defined” as in the last round");
    expect(readForm(page.text).get("choice:STD-1")).toBeNull();

    // Sending the page as it is answers nothing; the button answers one question.
    await sendForm(visitor, `${own}/STD`, 'name="choice:STD-1"');
    expect(await readPerceptions(database.read, id, tom.id)).toEqual({});
    const kept = await sendForm(visitor, `${own}/STD`, 'name="choice:STD-1"', { keep: "STD-1" });
    expect(kept.location).toBe(`${own}/STD#STD-1`);
    expect(await readPerceptions(database.read, id, tom.id)).toMatchObject({
      "STD-1": { answer: { level: 3 }, note: "The pilots", revision: 1 },
    });
    const after = readText((await visitor.get(`${own}/STD`)).text);
    expect(after).not.toContain("answer “3 Defined”");
    expect(after).toContain("answer “2 Emerging”");
    expect(readText((await visitor.get(own)).text)).toContain("One of your open questions");
  });
});
