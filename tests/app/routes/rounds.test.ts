import { describe, expect, test } from "vitest";
import { readEntries } from "#db/queries/answers.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";
import { addInstitution, addPerson, signInAs } from "../../support/cast.server.ts";
import { readForm, readText } from "../../support/read-page.ts";
import { openSite } from "../../support/site.server.ts";
import { joined } from "../rounds/a-round.ts";
import { sendForm } from "./rounds/send-form.ts";

describe("a round without any script", () => {
  test("is made, opened, answered by two people, handed in, agreed, locked and read", { timeout: 60_000 }, async () => {
    const site = await openSite();
    const { id: institutionId, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const leader = await signInAs(site, lead);
    const institution = `/institutions/${institutionId}`;
    expect(readText((await leader.get(institution)).text)).toContain("No rounds yet.");

    const made = await sendForm(leader, `${institution}/rounds/new`, 'name="deadline"', { deadline: "2026-11-30" });
    const home = made.location ?? "";
    expect(home).toMatch(/^\/rounds\/[\w-]{36}$/);
    expect(readText((await leader.get(home)).text)).toContain("Nobody takes part yet");

    const round = { assessmentId: home.split("/")[2] ?? "", institutionId };
    const teacher = await joined(site.database, round, "Tom Teacher", { roleGroup: "faculty", sections: null });
    const tom = await signInAs(site, teacher);
    const own = `${home}/respond`;
    expect(readText((await tom.get(own)).text)).toContain("This round is not open yet.");

    // The lead speaks for the registry as well.
    const join = await sendForm(leader, `${home}/people`, 'name="section"', { role: "quality_registry" });
    expect(join.location).toBe(own);

    expect((await sendForm(leader, home, 'value="open"')).location).toBe(home);
    expect(readText((await leader.get(home)).text)).toContain("0 of 2 people have handed in.");
    for (const [visitor, level] of [
      [tom, "4"],
      [leader, "2"],
    ] as const) {
      const saved = await sendForm(visitor, `${own}/STD`, 'name="choice:STD-1"', { "choice:STD-1": level });
      expect(saved.status).toBe(303);
      const handed = await sendForm(visitor, own, 'value="handIn"');
      expect(handed.location).toBe(own);
      expect(readText((await visitor.get(own)).text)).toContain("You handed in on 21 November 2026.");
    }
    expect(readText((await leader.get(home)).text)).toContain("2 of 2 people have handed in.");
    expect(readText((await leader.get(home)).text)).toContain("Please answer by 30 November 2026.");

    const closed = await sendForm(leader, home, 'value="consensus"');
    expect(closed.location).toBe(`${home}/consensus`);
    const agreeing = await leader.get(`${home}/consensus`);
    expect(readText(agreeing.text)).toContain("0 of 20 questions are agreed.");
    expect(readText(agreeing.text)).toContain("2 Emerging");
    const agreed = await sendForm(leader, `${home}/consensus`, 'value="STD-1"');
    expect(agreed.location).toBe(`${home}/consensus#STD-1`);
    expect(readText((await leader.get(`${home}/consensus`)).text)).toContain("1 of 20 questions is agreed.");

    const record = home.replace("rounds", "assessments");
    const decided = await sendForm(leader, `${record}/questions/REC`, 'name="choice:REC-1"', { "choice:REC-1": "3" });
    expect(decided.location).toBe(`${record}/questions/TEC`);
    expect((await sendForm(leader, home, 'value="lock"')).location).toBe(home);
    expect(readText((await leader.get(`${record}/result`)).text)).toContain("Submitted on 21 November 2026");
    expect((await leader.get(record)).location).toBe(home);
    expect(await readEntries(site.database.read, round.assessmentId)).toMatchObject({
      "STD-1": { answer: { level: 2 }, revision: 2 },
      "REC-1": { answer: { level: 3 } },
    });
    expect(readText((await leader.get(institution)).text)).toContain("Locked on 21 November 2026");
    expect(readText((await tom.get(own)).text)).toContain("This round no longer takes answers.");
    expect((await tom.get(`${record}/result`)).status).toBe(404);
  });

  test("makes one round of a form sent twice, and says what is wrong with a bad one", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const leader = await signInAs(site, lead);
    const address = `/institutions/${id}/rounds/new`;
    const form = readForm((await leader.get(address)).text);
    expect(form.get("name")).toBe("Round 2026");
    const [first, second] = [await leader.post(address, form), await leader.post(address, form)];
    expect(second.location).toBe(first.location);
    expect(await listRounds(site.database.read, id)).toHaveLength(1);
    form.set("name", "");
    form.set("deadline", "soon");
    const refused = await leader.post(address, form);
    expect(refused.status).toBe(400);
    expect(readText(refused.text, "name-fault")).toContain("Give the round a name");
    expect(readForm(refused.text).get("deadline")).toBe("soon");
  });
});

describe("somebody without a part in it", () => {
  test("finds nothing, on any page, whether they are signed in or lead another institution", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const leader = await signInAs(site, lead);
    const home = (await sendForm(leader, `/institutions/${id}/rounds/new`, 'name="deadline"')).location ?? "";
    const other = await signInAs(site, (await addInstitution(site.database, "Elsewhere", site.now)).lead);
    const nobody = await signInAs(site, await addPerson(site.database, "Nobody", site.now));
    for (const visitor of [other, nobody]) {
      for (const place of ["", "/people", "/consensus", "/respond", "/respond/STD"]) {
        expect((await visitor.get(home + place)).status).toBe(404);
        expect((await visitor.post(home + place, { step: "open", revision: "1" })).status).toBe(404);
      }
      expect((await visitor.get(`/institutions/${id}`)).status).toBe(404);
    }
    expect((await site.visitor().get(home)).location).toBe(`/sign-in?to=${home}`);
  });
});
