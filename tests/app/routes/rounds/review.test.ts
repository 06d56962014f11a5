import { describe, expect, test } from "vitest";
import { handIn } from "#app/rounds/hand-in.server.ts";
import { addGrant, addPerson, signInAs } from "#tests/support/cast.server.ts";
import { readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";
import { aRound } from "../../rounds/a-round.ts";
import { sendForm } from "./send-form.ts";

async function aReview() {
  const site = await openSite();
  const round = await aRound(site.database);
  const tom = await round.join("Tom Teacher", "faculty");
  await round.step("open");
  await round.answer(tom.id, "STD-1", {
    ...{ answer: { level: 3 }, note: "The pilots of spring", evidenceUrl: "https://example.edu/pilots" },
  });
  await handIn(site.database, round.id, tom.actor, site.now);
  const rita = await addPerson(site.database, "Rita Reviewer", site.now);
  await addGrant(site.database, rita.id, "reviewer", { kind: "round", id: round.id }, site.now);
  const home = `/rounds/${round.id}`;
  return { site, ...round, tom, rita: await signInAs(site, rita), home, part: `${home}/review/people/${tom.id}` };
}

describe("reviewing a round without any script", () => {
  test("a part is read, given back with a reason, handed in again and accepted", async () => {
    const { site, tom, rita, home, part } = await aReview();
    expect((await rita.get(home)).text).toContain(`${home}/review`);
    const list = await rita.get(`${home}/review`);
    expect(list.text).toContain(part);
    expect(readText(list.text)).toContain("One part waits to be read.");
    const read = readText((await rita.get(part)).text);
    for (const word of ["Tom Teacher", "3 Defined", "The pilots of spring", "https://example.edu/pilots"]) {
      expect(read).toContain(word);
    }
    const without = await sendForm(rita, part, 'value="return"');
    expect([without.status, readText(without.text, "reason-fault")]).toEqual([
      400,
      expect.stringContaining("Write why, in 3 to 2,000 characters."),
    ]);
    const back = await sendForm(rita, part, 'value="return"', { reason: "Which <pilots>?" });
    expect([back.status, back.location]).toEqual([303, `${home}/review`]);
    const own = await signInAs(site, tom);
    expect(readText((await own.get(`${home}/respond`)).text)).toContain("Which <pilots>?");
    expect(readText((await rita.get(part)).text)).toContain("have not been handed in again");
    site.now = new Date("2026-11-21T14:00:00.000Z");
    await sendForm(own, `${home}/respond`, 'value="handIn"');
    expect(readText((await rita.get(part)).text)).toContain(
      "It was given back before, with this reason: Which <pilots>?",
    );
    expect((await sendForm(rita, part, 'value="accept"')).status).toBe(303);
    expect(readText((await rita.get(home)).text)).toContain("A reviewer has accepted 1 and given 0 back.");
    expect(readText((await own.get(`${home}/respond`)).text)).toContain("Your answers were accepted and are closed.");
    const late = await rita.post(part, { intent: "accept", seen: "2026-11-21T12:00:00.000Z" });
    expect([late.status, readText(late.text)]).toEqual([409, expect.stringContaining("was changed meanwhile")]);
  });

  test("a section of the record is given back, and whoever leads hands it in again", async () => {
    const { site, lead, rita, home, step } = await aReview();
    const section = `${home}/review/sections/STD`;
    expect(readText((await rita.get(section)).text)).toContain("once the answers are closed");
    expect((await rita.get(`${home}/review/sections/MOON`)).status).toBe(404);
    await step("consensus");
    expect((await rita.get(`${home}/review`)).text).toContain(section);
    expect(readText((await rita.get(section)).text)).toContain("3 Defined");
    expect((await sendForm(rita, section, 'value="return"', { reason: "Show the minutes." })).status).toBe(303);
    const leader = await signInAs(site, lead);
    expect(readText((await leader.get(home)).text)).toContain("gave one section of the record back");
    expect(readText((await leader.get(`${home}/consensus`)).text)).toContain("Show the minutes.");
    const again = await sendForm(leader, `${home}/consensus`, 'value="handIn"');
    expect(again.location).toBe(`${home}/consensus#section-STD`);
    expect((await leader.post(`${home}/consensus`, { intent: "handIn", section: "STD" })).status).toBe(303);
    expect((await leader.post(`${home}/consensus`, { intent: "handIn", section: "MOON" })).status).toBe(400);
    expect((await leader.post(`${home}/consensus`, { intent: "handIn", section: "TEC" })).status).toBe(409);
    expect((await sendForm(rita, section, 'value="accept"')).status).toBe(303);
    expect(readText((await leader.get(`${home}/consensus`)).text)).toContain("A reviewer accepted this section.");
  });

  test("whoever leads or answers the round reads nobody's part", async () => {
    const { site, lead, tom, home, part } = await aReview();
    for (const visitor of [await signInAs(site, lead), await signInAs(site, tom)]) {
      for (const place of [`${home}/review`, part, `${home}/review/sections/STD`]) {
        expect((await visitor.get(place)).status).toBe(404);
        expect((await visitor.post(place, { intent: "accept", seen: "1" })).status).not.toBe(303);
      }
    }
  });
});
