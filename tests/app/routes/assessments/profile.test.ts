import { describe, expect, test } from "vitest";
import { grantSession } from "#app/accounts/session.server.ts";
import { guideLibrary, secondVersions } from "../../../support/guide-library.ts";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answered } from "../begun.ts";
import { mona } from "../people.ts";

const profile = { name: "Harbour University of Technology", country: "NL", type: "teaching", size: "small" };

/** An answered assessment, the one it was moved to, and somebody who holds both; somebody else holds the older one by its link. */
async function movedBeside() {
  const site = await openSite();
  site.library = await guideLibrary({ format: 1 });
  const both = site.visitor();
  const { location } = await both.post("/start", { name: "Harbour University", instrument: "open-data" });
  const older = location?.split("/")[2] ?? "";
  const saved = await both.postJson(`/assessments/${older}/answers`, answered("POL-1", "3"));
  expect(saved.status).toBe(200);
  expect((await both.post(`/assessments/${older}/check`, {})).status).toBe(303);
  site.library = await guideLibrary({ format: 1 }, secondVersions[1]);
  const newer = (await both.post(`/assessments/${older}/move`, {})).location?.split("/")[2] ?? "";
  const session = { Cookie: `waymark=${await grantSession(site.database, null, older, site.now)}` };
  const institution = await site.database.read.selectFrom("institution").selectAll().executeTakeFirstOrThrow();
  const nameNow = async () =>
    (await site.database.read.selectFrom("institution").select("name").executeTakeFirstOrThrow()).name;
  return { site, both, older, newer, session, institution, nameNow };
}

describe("an institution with one assessment that goes by its link, and another that became a round", () => {
  test("control: before that, whoever holds either corrects its profile", async () => {
    const { both, site, older, newer, session, nameNow } = await movedBeside();
    expect((await both.post(`/assessments/${newer}/profile`, profile)).status).toBe(303);
    expect(await nameNow()).toBe(profile.name);
    const again = { ...profile, name: "Harbour College" };
    expect((await site.visitor().post(`/assessments/${older}/profile`, again, session)).status).toBe(303);
    expect(await nameNow()).toBe("Harbour College");
  });

  test("has its profile changed by its people only, not by who holds the other one", async () => {
    const { site, both, older, newer, session, institution, nameNow } = await movedBeside();
    expect((await both.post(`/assessments/${newer}/keep`, mona)).status).toBe(303);
    expect((await both.post(`/assessments/${newer}/adopt`, { name: "Spring" })).location).toBe(`/rounds/${newer}`);
    const stranger = site.visitor();
    expect((await stranger.get(`/assessments/${older}`, session)).status).toBe(200);
    const theirs = `/institutions/${institution.id}/profile`;
    expect((await stranger.get(`/assessments/${older}/profile`, session)).location).toBe(theirs);
    expect((await stranger.post(`/assessments/${older}/profile`, profile, session)).location).toBe(theirs);
    expect((await stranger.get(theirs, session)).text).not.toContain("Harbour University");
    expect(await nameNow()).toBe("Harbour University");
  });

  test("shows its people nothing of the other one, and its line of results neither", async () => {
    const { site, both, older, newer, session, institution } = await movedBeside();
    await both.post(`/assessments/${newer}/keep`, mona);
    await both.post(`/assessments/${newer}/adopt`, { name: "Spring" });
    // The same person at another browser, where the link was never opened.
    const lead = site.visitor();
    await lead.post("/sign-in", { email: mona.email, password: mona.password });
    expect((await lead.get(`/rounds/${newer}`)).status).toBe(200);
    for (const place of ["", "/result", "/assessment.json", "/delete", "/trend"])
      expect([place, (await lead.get(`/assessments/${older}${place}`)).status]).toEqual([place, 404]);
    const trend = await lead.get(`/institutions/${institution.id}/trend`);
    expect([trend.status, readText(trend.text).includes("1.0.0")]).toEqual([200, false]);
    // Control: whoever holds it has all of this, and so have its people once one of them keeps it in their account.
    expect((await site.visitor().get(`/assessments/${older}/result`, session)).status).toBe(200);
    expect((await both.post(`/assessments/${older}/keep`, {})).status).toBe(303);
    expect(readText((await lead.get(`/institutions/${institution.id}/trend`)).text)).toContain("1.0.0");
  });
});
