import { describe, expect, test } from "vitest";
import { audit } from "#app/accounts/audit.server.ts";
import { transaction } from "#db/database.server.ts";
import { addGrant, addInstitution, addPerson, addRoundIn, signInAs } from "../../../support/cast.server.ts";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";

describe("the page of an institution's history", () => {
  test("tells its lead what was done, newest first, and that nothing was changed; it works without scripts", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const roundId = await addRoundIn(site.database, id, "draft", site.now, "Spring <round>");
    const actor = { kind: "person", id: lead.id } as const;
    const opened = { institutionId: id, actor, act: "round.opened", subject: { kind: "round", id: roundId } } as const;
    await transaction(site.database, (work) => audit(work, opened, site.now));
    const visitor = await signInAs(site, lead);
    const { status, text } = await visitor.get(`/institutions/${id}/history`);
    expect(status).toBe(200);
    const page = readText(text);
    expect(page).toMatch(/Lead of Harbour University opened the round “Spring <round>” for answers\..* made the round/);
    expect(page).toContain("Checked from the first entry to entry 2: each fits the one before it.");
    expect(text).not.toContain("Spring <round>");
    const fingerprint = readText(text, "fingerprint");
    expect(fingerprint).toMatch(/^[\w-]{43}$/);
    const same = await visitor.get(`/institutions/${id}/history?entry=2&fingerprint=${fingerprint}`);
    expect(readText(same.text)).toContain("Entry 2 still has the fingerprint you noted.");
    const people = await visitor.get(`/institutions/${id}/history?kind=people`);
    expect(readText(people.text)).toContain("There is no entry of this kind.");
    await site.database.write.updateTable("audit_entry").set({ actor_id: "x" }).where("number", "=", 1).execute();
    const changed = await visitor.get(`/institutions/${id}/history`);
    expect(readText(changed.text)).toContain("Entry 1 or the one before it was changed in the database.");
  });

  test("is nobody else's: not of another lead, a viewer, an administrator; strangers sign in first", async () => {
    const site = await openSite();
    const harbour = await addInstitution(site.database, "Harbour University", site.now);
    const foreign = await addInstitution(site.database, "Foreign", site.now);
    const viewer = await addPerson(site.database, "Vera", site.now);
    await addGrant(site.database, viewer.id, "viewer", { kind: "institution", id: harbour.id }, site.now);
    const administrator = await addPerson(site.database, "Ada", site.now);
    await addGrant(site.database, administrator.id, "administrator", { kind: "platform" }, site.now);
    const path = `/institutions/${harbour.id}/history`;
    for (const member of [foreign.lead, viewer, administrator]) {
      const visitor = await signInAs(site, member);
      const [theirs, missing] = [await visitor.get(path), await visitor.get("/institutions/none/history")];
      expect([member.name, theirs.status, missing.status]).toEqual([member.name, 404, 404]);
    }
    expect((await site.visitor().get(path)).location).toBe(`/sign-in?to=${path}`);
  });
});

test("everybody finds in their account what they did and what was done to them", async () => {
  const site = await openSite();
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  const visitor = await signInAs(site, lead);
  expect((await visitor.get("/account")).text).toContain('href="/account/history"');
  expect(readText((await visitor.get("/account/history")).text)).toContain("Nothing yet.");
  const actor = { kind: "person", id: lead.id } as const;
  const changed = {
    institutionId: id,
    actor,
    act: "institution.changed",
    subject: { kind: "institution", id },
  } as const;
  await transaction(site.database, (work) => audit(work, changed, site.now));
  const page = readText((await visitor.get("/account/history")).text);
  expect(page).toMatch(/Harbour University.*You changed the profile of the institution\./);
  expect((await site.visitor().get("/account/history")).location).toBe("/sign-in?to=/account/history");
});
