import { expect, test } from "vitest";
import { addGrant, addInstitution, addPerson, addRoundIn, signInAs } from "../../../support/cast.server.ts";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";

test("what is kept about somebody is one file away on their account page, for nobody but them", async () => {
  const site = await openSite();
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  const mona = await addPerson(site.database, "Mona Hartmann", site.now);
  await addGrant(site.database, mona.id, "viewer", { kind: "institution", id }, site.now);
  const visitor = await signInAs(site, mona);
  expect((await visitor.get("/account")).text).toMatch(/<a href="\/account\/data.json" download/);
  const { status, headers, text } = await visitor.get("/account/data.json");
  expect([status, headers["content-disposition"]]).toEqual([200, expect.stringContaining("attachment")]);
  const kept = JSON.parse(text);
  expect(kept).toMatchObject({
    about: { name: "Mona Hartmann", email: mona.email },
    roles: [{ role: "viewer", scope: "institution", institution: "Harbour University" }],
    sessions: [{ agent: expect.any(String) }],
  });
  for (const foreign of [lead.name, lead.email, lead.id]) expect(text).not.toContain(foreign);
  expect((await site.visitor().get("/account/data.json")).location).toBe("/sign-in?to=/account/data.json");
});

test("the last lead of an institution with rounds is told to hand it over before leaving, and how", async () => {
  const site = await openSite();
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  await addRoundIn(site.database, id, "open", site.now);
  const visitor = await signInAs(site, lead);
  const page = await visitor.get("/account/delete");
  expect(readText(page.text)).toMatch(/Hand this institution over first.* Harbour University .*Invite another lead/);
  expect(page.text).toContain(`<a href="/institutions/${id}/people">`);
  expect(page.text).not.toContain("Delete my account");
  const refused = await visitor.post("/account/delete");
  expect(refused.status).toBe(409);
  expect(readText(refused.text)).toContain("Hand this institution over first");
  const other = await addPerson(site.database, "Another lead", site.now);
  await addGrant(site.database, other.id, "lead", { kind: "institution", id }, site.now);
  expect((await visitor.post("/account/delete")).location).toBe("/");
  expect((await visitor.get("/account")).status).toBe(303);
});
