import { describe, expect, test } from "vitest";
import { newId } from "#app/platform/ids.server.ts";
import { transaction } from "#db/database.server.ts";
import { insertGrant } from "#db/queries/access-grants.server.ts";
import { insertContribution } from "#db/queries/contributions.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";
import { addGrant, addInstitution, addPerson, addRoundIn, signInAs } from "#tests/support/cast.server.ts";
import { readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";

async function harbour() {
  const site = await openSite();
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  const visitor = await signInAs(site, lead);
  const scope = { kind: "institution", id } as const;
  return { site, id, lead, visitor, scope, page: `/institutions/${id}/people` };
}

type Harbour = Awaited<ReturnType<typeof harbour>>;

/** People who answer in a round, as an accepted invitation leaves them. */
async function addRespondents({ site, id }: Harbour, names: readonly string[]): Promise<string> {
  const roundId = await addRoundIn(site.database, id, "open", site.now);
  await transaction(site.database, async (work) => {
    for (const name of names) {
      const personId = newId();
      await insertPerson(work, { id: personId, name, email: null, language: "en", passwordHash: null }, site.now);
      const scope = { kind: "round", id: roundId } as const;
      await insertGrant(work, { id: newId(), personId, role: "respondent", scope, grantedBy: null }, site.now);
      await insertContribution(
        work,
        { assessmentId: roundId, personId, roleGroup: "faculty", sections: null },
        site.now,
      );
    }
  });
  return roundId;
}

describe("people and roles", () => {
  test("lists who is what, the lead first, and nobody of another institution", async () => {
    const here = await harbour();
    const { site, visitor, scope, page } = here;
    await addRespondents(here, ["Mona Hartmann"]);
    const viewer = await addPerson(site.database, "Vera View", site.now);
    await addGrant(site.database, viewer.id, "viewer", scope, site.now);
    const other = await addInstitution(site.database, "Another", site.now);
    const shown = readText((await visitor.get(page)).text);
    expect(shown).toMatch(/Lead of Harbour University.*This is you.*Vera View.*Viewer.*Mona Hartmann.*Respondent/);
    expect(shown).toContain("Spring round · Teaching staff · since 21 November 2026");
    expect(shown).toContain("3 people");
    expect(shown).not.toContain("Lead of Another");
    expect((await visitor.get(`/institutions/${other.id}/people`)).status).toBe(404);
  });

  test("finds names whatever their marks, pages through a thousand, and narrows to a role", async () => {
    const here = await harbour();
    const { visitor, page } = here;
    const names = Array.from({ length: 1000 }, (_, at) => `Person ${String(at).padStart(4, "0")}`);
    await addRespondents(here, [...names, "Zoë O’Neill"]);
    const first = (await visitor.get(page)).text;
    expect(readText(first)).toContain("1002 people");
    expect(readText(first)).toContain("1 to 20 of 1,002");
    expect(first).toContain('href="?page=2"');
    const last = readText((await visitor.get(`${page}?page=999999`)).text);
    expect(last).toContain("1,001 to 1,002 of 1,002");
    expect(last).toContain("Zoë O’Neill");
    for (const q of ["zoe", "NEILL zoe", "o neill"]) {
      const found = readText((await visitor.get(`${page}?q=${encodeURIComponent(q)}`)).text);
      expect([q, found.includes("1 person fits")]).toEqual([q, true]);
    }
    const many = (await visitor.get(`${page}?q=person+09&page=2`)).text;
    expect(readText(many)).toContain("119 people fit");
    expect(many).toContain('href="?q=person+09&amp;page=3"');
    expect(readText((await visitor.get(`${page}?role=lead`)).text)).toContain("1 person fits");
    for (const odd of ["?q=%25", "?q=_", "?role=owner&page=-1", "?q=%00%27"]) {
      expect((await visitor.get(page + odd)).status).toBe(200);
    }
  });

  test("a role ends for the next thing its person asks, and the list is shown as it was narrowed", async () => {
    const { site, visitor, scope, page, id } = await harbour();
    const second = await addPerson(site.database, "Second Lead", site.now);
    const grant = await addGrant(site.database, second.id, "lead", scope, site.now);
    const theirs = await signInAs(site, second);
    expect((await theirs.get(page)).status).toBe(200);
    const narrowed = `${page}?q=second`;
    expect((await visitor.post(narrowed, { intent: "change", grant, role: "viewer" })).location).toBe(narrowed);
    expect((await theirs.get(page)).status).toBe(404);
    const gone = await visitor.post(narrowed, { intent: "end", grant });
    expect(gone.status).toBe(409);
    expect(readText(gone.text)).toContain("This role has ended or was changed meanwhile");
    expect((await theirs.get(`/institutions/${id}/tokens`)).status).toBe(404);
  });

  test("the last lead stays; with another one, whoever leaves is led away", async () => {
    const { site, visitor, lead, scope, page } = await harbour();
    const own = await site.database.read
      .selectFrom("access_grant")
      .select("id")
      .where("person_id", "=", lead.id)
      .execute();
    const grant = own[0]?.id ?? "";
    const refused = await visitor.post(page, { intent: "end", grant });
    expect(refused.status).toBe(409);
    expect(readText(refused.text)).toContain("Nobody else leads this institution");
    const second = await addPerson(site.database, "Second Lead", site.now);
    await addGrant(site.database, second.id, "lead", scope, site.now);
    expect((await visitor.post(page, { intent: "end", grant })).location).toBe("/account");
    expect((await visitor.get(page)).status).toBe(404);
  });

  test("a respondent is taken out, and let back in by a link that works once", async () => {
    const here = await harbour();
    const { site, visitor, page } = here;
    const roundId = await addRespondents(here, ["Mona Hartmann"]);
    const row = await site.database.read.selectFrom("contribution").select("person_id").executeTakeFirstOrThrow();
    const person = row.person_id;
    const made = await visitor.post(page, { intent: "back", person });
    expect(made.status).toBe(200);
    const [, code = ""] = /<code class="code" dir="ltr">([^<]+)/.exec(made.text) ?? [];
    const mona = site.visitor();
    await mona.post("/join", { code });
    const shown = await mona.get("/join");
    expect(readText(shown.text)).toContain("has made a way back for Mona Hartmann");
    expect(readText(shown.text)).toContain("Go on as Mona Hartmann");
    const [, secret = ""] = /name="secret" value="([^"]+)"/.exec(shown.text) ?? [];
    expect((await mona.post("/join", { intent: "accept", secret })).location).toBe("/join/welcome");
    expect(readText((await mona.get("/account")).text)).toContain("Mona Hartmann");
    expect((await site.visitor().post("/join", { code })).status).toBe(404);
    expect((await visitor.post(page, { intent: "end", round: roundId, person })).status).toBe(303);
    const refused = await visitor.post(page, { intent: "back", person });
    expect(refused.status).toBe(409);
    expect(readText(refused.text)).toContain("no role here any more");
  });

  test("somebody with a password is let back in by nobody but themselves", async () => {
    const { site, visitor, scope, page } = await harbour();
    const viewer = await addPerson(site.database, "Vera View", site.now);
    await addGrant(site.database, viewer.id, "viewer", scope, site.now);
    expect(readText((await visitor.get(page)).text)).not.toContain("lets them back in");
    const refused = await visitor.post(page, { intent: "back", person: viewer.id });
    expect(refused.status).toBe(409);
    expect(readText(refused.text)).toContain("has a password");
    expect((await visitor.post(page, { intent: "nonsense" })).status).toBe(409);
  });
});
