import { describe, expect, test } from "vitest";
import { findRound } from "#db/queries/rounds.server.ts";
import { addInstitution, addPerson, addRoundIn, signInAs } from "#tests/support/cast.server.ts";
import { readForm, readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";
import { joined } from "../../rounds/a-round.ts";

describe("the settings of a round, without any script", () => {
  test("are changed by whoever leads, and the reminder names who has not handed in", async () => {
    const site = await openSite();
    const { id: institutionId, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const roundId = await addRoundIn(site.database, institutionId, "open", site.now);
    await joined(site.database, { assessmentId: roundId, institutionId }, "Tom Teacher", {
      roleGroup: "faculty",
      sections: null,
    });
    const leader = await signInAs(site, lead);
    const page = `/rounds/${roundId}/settings`;
    expect((await leader.get(`/rounds/${roundId}`)).text).toContain(page);
    const shown = await leader.get(page);
    expect(readText(shown.text)).toContain("The round “Spring round” of Harbour University is open for answers.");
    expect(readText(shown.text)).toContain("We are still waiting for one person: Tom Teacher.");
    expect(readText(shown.text)).toContain(`/rounds/${roundId}/respond`);
    const form = readForm(shown.text);
    form.set("name", "Autumn");
    form.set("deadline", "2026-12-01");
    form.append("sections:faculty", "TEC");
    const saved = await leader.post(page, form);
    expect([saved.status, saved.location]).toEqual([303, `${page}?saved`]);
    const after = await leader.get(`${page}?saved`);
    expect(readText(after.text)).toContain("The settings are saved.");
    expect(readForm(after.text).getAll("sections:faculty")).toEqual(["TEC"]);
    expect(readText((await leader.get(`/rounds/${roundId}/people`)).text)).toMatch(
      /Teaching staff: Technology|: Technology/,
    );
    expect(await findRound(site.database.read, roundId)).toMatchObject({ name: "Autumn", deadline: "2026-12-01" });
  });

  test("come back filled in when something is wrong or somebody was faster", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const roundId = await addRoundIn(site.database, id, "draft", site.now);
    const leader = await signInAs(site, lead);
    const page = `/rounds/${roundId}/settings`;
    const form = readForm((await leader.get(page)).text);
    form.set("name", "");
    form.append("sections:faculty", "TEC");
    const refused = await leader.post(page, form);
    expect(refused.status).toBe(400);
    expect(readText(refused.text, "name-fault")).toContain("Give the round a name");
    expect(readForm(refused.text).getAll("sections:faculty")).toEqual(["TEC"]);
    form.set("name", "Mine");
    form.set("revision", "7");
    const late = await leader.post(page, form);
    expect([late.status, readForm(late.text).get("name")]).toEqual([409, "Mine"]);
    expect(readText(late.text)).toContain("Somebody changed this round while the page was open");
    form.set("revision", "soon");
    expect((await leader.post(page, form)).status).toBe(400);
  });

  test("are closed with the round, and to everybody who does not lead it", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const roundId = await addRoundIn(site.database, id, "locked", site.now);
    const page = `/rounds/${roundId}/settings`;
    const leader = await signInAs(site, lead);
    expect(readText((await leader.get(page)).text)).toContain("its settings stay as they are");
    const other = await signInAs(site, (await addInstitution(site.database, "Elsewhere", site.now)).lead);
    const nobody = await signInAs(site, await addPerson(site.database, "Nobody", site.now));
    for (const visitor of [other, nobody]) {
      expect((await visitor.get(page)).status).toBe(404);
      expect((await visitor.post(page, { name: "Mine", revision: "1" })).status).toBe(404);
    }
  });

  test("send the reminder by letter where letters can be sent, to each at most once a day", async () => {
    const site = await openSite({ sendsLetters: true });
    const { id: institutionId, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const roundId = await addRoundIn(site.database, institutionId, "open", site.now);
    const part = { roleGroup: "faculty", sections: null };
    const tom = await joined(site.database, { assessmentId: roundId, institutionId }, "Tom Teacher", part);
    await joined(site.database, { assessmentId: roundId, institutionId }, "Ann Onymous", part);
    await site.database.write.updateTable("person").set({ email: null }).where("name", "=", "Ann Onymous").execute();
    const leader = await signInAs(site, lead);
    const page = `/rounds/${roundId}/settings`;
    const before = readText((await leader.get(page)).text);
    expect(before).toContain("1 person gets a letter now.");
    expect(before).toContain("1 person has no address here.");
    const stranger = await signInAs(site, tom);
    expect((await stranger.post(page, { intent: "remind" })).status).toBe(404);
    expect((await leader.post(page, { intent: "remind" })).location).toBe(`${page}?reminded#letters`);
    expect((await leader.post(page, { intent: "remind" })).status).toBe(303);
    const rows = await site.database.read.selectFrom("mail").select(["kind", "person_id"]).execute();
    expect(rows).toEqual([{ kind: "reminder", person_id: tom.id }]);
    const after = await leader.get(`${page}?reminded`);
    expect(readText(after.text)).toContain("The reminders are in line");
    expect(readText(after.text)).toContain("Nobody gets a letter now.");
    expect(after.text).not.toContain('value="remind"');
    await site.database.write.updateTable("round").set({ state: "consensus" }).execute();
    const late = await leader.post(page, { intent: "remind" });
    expect([late.status, readText(late.text).includes("nobody was reminded")]).toEqual([409, true]);
    const without = await openSite();
    const { id, lead: other } = await addInstitution(without.database, "Elsewhere", without.now);
    const otherPage = `/rounds/${await addRoundIn(without.database, id, "open", without.now)}/settings`;
    expect((await (await signInAs(without, other)).post(otherPage, { intent: "remind" })).status).toBe(404);
  });
});
