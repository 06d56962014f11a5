import { describe, expect, test } from "vitest";
import { addGrant, addInstitution, addPerson, addRoundIn, signInAs } from "#tests/support/cast.server.ts";
import { readForm, readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";

async function harbour() {
  const site = await openSite();
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  const visitor = await signInAs(site, lead);
  return { site, id, lead, visitor, at: (place: string) => `/institutions/${id}${place}` };
}

/** The link and code on each slip of a page. */
function slipsOf(html: string): { link: string; code: string }[] {
  return [...html.matchAll(/<code dir="ltr">([^<]+)<\/code>[\s\S]*?<code class="code" dir="ltr">([^<]+)<\/code>/g)].map(
    ([, link = "", code = ""]) => ({ link, code }),
  );
}

describe("inviting people", () => {
  test("begins with what to, then asks for whom, and for a role in a round which one", async () => {
    const { site, id, visitor, at } = await harbour();
    const roles = readText((await visitor.get(at("/invitations/new"))).text);
    for (const role of ["Respondent", "Reviewer", "Lead", "Viewer", "Consultant"]) expect(roles).toContain(role);
    const none = await visitor.get(at("/invitations/new?role=respondent"));
    expect(readText(none.text)).toContain("No round takes anybody in now");
    await addRoundIn(site.database, id, "locked", site.now, "Last year");
    const spring = await addRoundIn(site.database, id, "open", site.now, "Spring round");
    const only = await visitor.get(at("/invitations/new?role=respondent"));
    expect(readText(only.text)).toContain("Invite people to answer in “Spring round”");
    const autumn = await addRoundIn(site.database, id, "draft", site.now, "Autumn round");
    const which = (await visitor.get(at("/invitations/new?role=respondent"))).text;
    expect(readText(which)).toContain("To which round?");
    expect(readText(which)).not.toContain("Last year");
    for (const round of [spring, autumn]) expect(which).toContain(`role=respondent&amp;round=${round}`);
    const form = (await visitor.get(at(`/invitations/new?role=respondent&round=${spring}`))).text;
    expect(readText(form)).toContain("Teaching staff");
    expect(form).toContain('name="section" value="STD"');
    expect(form).not.toContain('name="purpose"');
  });

  test("makes one link and one code for each line, which work, and stand on that page only", async () => {
    const { site, id, visitor, at } = await harbour();
    const round = await addRoundIn(site.database, id, "open", site.now);
    const path = at(`/invitations/new?role=respondent&round=${round}`);
    const form = readForm((await visitor.get(path)).text);
    form.set("people", "Mona Hartmann\nada@eastmere.example\n=cmd|' /C calc'!A0");
    form.set("group", "faculty");
    form.append("section", "REC");
    const made = await visitor.post(path, form);
    expect(made.status).toBe(200);
    expect(readText(made.text)).toContain("3 invitations are ready");
    const slips = slipsOf(made.text);
    expect(slips).toHaveLength(3);
    // Pasted into a table, nothing runs.
    expect(readText(made.text, "invitations")).toContain("'=cmd");
    for (const { link, code } of slips) {
      expect(link).toMatch(new RegExp(`^${site.origin}/join#[\\w-]{43}$`));
      expect((await site.visitor().post("/join", { token: link.split("#")[1] ?? "" })).status).toBe(303);
      expect((await site.visitor().post("/join", { code })).status).toBe(303);
    }
    const list = readText((await visitor.get(at("/people"))).text);
    expect(list).toContain("Mona Hartmann");
    expect(list).not.toContain(slips[0]?.code);
    // The form sent again invites nobody twice.
    const again = await visitor.post(path, form);
    expect(again.status).toBe(409);
    expect(readText(again.text)).toContain("These invitations were made already");
    const next = readForm(again.text);
    expect(next.get("key")).not.toBe(form.get("key"));
    expect(next.get("people")).toBe(form.get("people"));
  });

  test("comes back filled in, with a sentence at each field, when something is wrong", async () => {
    const { site, id, visitor, at } = await harbour();
    const round = await addRoundIn(site.database, id, "open", site.now);
    const path = at(`/invitations/new?role=respondent&round=${round}`);
    const form = readForm((await visitor.get(path)).text);
    form.set("people", "Mona\nada@");
    form.append("section", "REC");
    const refused = await visitor.post(path, form);
    expect(refused.status).toBe(400);
    expect(readText(refused.text, "people-fault")).toContain("Line 2, “ada@”");
    expect(readText(refused.text, "group-fault")).toContain("Choose the group");
    const back = readForm(refused.text);
    expect([back.get("people"), back.getAll("section")]).toEqual(["Mona\nada@", ["REC"]]);
    const consultant = readForm((await visitor.get(at("/invitations/new?role=consultant"))).text);
    consultant.set("people", "Eve");
    const ill = await visitor.post(at("/invitations/new?role=consultant"), consultant);
    expect(readText(ill.text, "purpose-fault")).toContain("what the engagement is for");
    expect(readText(ill.text, "until-fault")).toContain("at most two years away");
  });

  test("into a round that has gone on meanwhile invites nobody and says so", async () => {
    const { site, id, visitor, at } = await harbour();
    const round = await addRoundIn(site.database, id, "locked", site.now, "Spring");
    const path = at(`/invitations/new?role=respondent&round=${round}`);
    const key = "01234567-89ab-cdef-0123-456789abcdef";
    const reply = await visitor.post(path, { key, people: "Mona", group: "faculty" });
    expect(reply.status).toBe(409);
    expect(readText(reply.text)).toContain("this round takes nobody in any more");
    expect(await site.database.read.selectFrom("invitation").select("id").execute()).toEqual([]);
  });

  test("never reaches another institution's round, nor a role nobody can be invited to", async () => {
    const { site, visitor, at } = await harbour();
    const other = await addInstitution(site.database, "Another", site.now);
    const foreign = await addRoundIn(site.database, other.id, "open", site.now, "Theirs");
    const key = "01234567-89ab-cdef-0123-456789abcdef";
    const fields = { key, people: "Mona", group: "faculty", role: "administrator", institutionId: other.id };
    for (const query of [`?role=respondent&round=${foreign}`, "?role=administrator", "?role=publisher", ""]) {
      const reply = await visitor.post(at(`/invitations/new${query}`), fields);
      expect([query, reply.status]).toEqual([query, 409]);
      expect(readText(reply.text)).not.toContain("Theirs");
    }
    expect(await site.database.read.selectFrom("invitation").select("id").execute()).toEqual([]);
    expect((await visitor.post(at("/invitations/new?role=viewer"), { people: "Mona" })).status).toBe(404);
  });

  test("is for leads: everybody else finds nothing, and a form whose session ended is kept", async () => {
    const { site, id, visitor, at } = await harbour();
    const pages = ["/people", "/invitations", "/invitations/new", "/invitations/x", "/tokens"];
    const scope = { kind: "institution", id } as const;
    for (const role of ["viewer", "consultant"] as const) {
      const person = await addPerson(site.database, role, site.now);
      await addGrant(site.database, person.id, role, scope, site.now);
      const theirs = await signInAs(site, person);
      for (const page of pages) {
        expect([role, page, (await theirs.get(at(page))).status]).toEqual([role, page, 404]);
        if (page !== "/invitations") expect((await theirs.post(at(page), { intent: "end" })).status).toBe(404);
      }
    }
    const stranger = site.visitor();
    for (const page of pages) expect((await stranger.get(at(page))).location).toBe(`/sign-in?to=${at(page)}`);
    const typed = "Mona\nAda";
    const ended = await stranger.post(at("/invitations/new"), { people: typed });
    expect(ended.status).toBe(401);
    expect(ended.text).toContain("people=Mona%0AAda");
    expect((await visitor.get(at("/invitations/x"))).status).toBe(404);
  });
});

describe("the page of one invitation", () => {
  async function invitedMona() {
    const here = await harbour();
    const { site, id, visitor, at } = here;
    await addRoundIn(site.database, id, "open", site.now);
    const path = at("/invitations/new?role=respondent");
    const form = readForm((await visitor.get(path)).text);
    form.set("people", "Mona <mona@eastmere.example>");
    form.set("group", "faculty");
    const [slip] = slipsOf((await visitor.post(path, form)).text);
    const page = at(`/invitations/${form.get("key")}`);
    return { ...here, page, slip: slip ?? { link: "", code: "" } };
  }

  test("says what it is to, and gives a new link in place of the old", async () => {
    const { site, visitor, page, slip } = await invitedMona();
    const shown = readText((await visitor.get(page)).text);
    expect(shown).toContain("Invitation for Mona");
    expect(shown).toContain("mona@eastmere.example");
    expect(shown).not.toContain(slip.code);
    const renewed = await visitor.post(page, { intent: "renew" });
    const [next] = slipsOf(renewed.text);
    expect((await site.visitor().post("/join", { code: slip.code })).status).toBe(404);
    expect((await site.visitor().post("/join", { code: next?.code ?? "" })).status).toBe(303);
  });

  test("withdraws it at once; used or withdrawn, nothing more can be done", async () => {
    const { site, visitor, at, page, slip } = await invitedMona();
    expect((await visitor.post(page, { intent: "withdraw" })).location).toBe(at("/people"));
    expect((await site.visitor().post("/join", { code: slip.code })).status).toBe(404);
    expect(readText((await visitor.get(page)).text)).toContain("It was withdrawn");
    for (const intent of ["renew", "withdraw", "nonsense"]) {
      expect((await visitor.post(page, { intent })).status).toBe(409);
    }
    expect(readText((await visitor.get(at("/people"))).text)).toContain("None wait");
  });

  test("is another institution's 404", async () => {
    const { site, page } = await invitedMona();
    const other = await addInstitution(site.database, "Another", site.now);
    const theirs = await signInAs(site, other.lead);
    const id = page.split("/").at(-1) ?? "";
    for (const path of [page, `/institutions/${other.id}/invitations/${id}`]) {
      expect((await theirs.get(path)).status).toBe(404);
      for (const intent of ["renew", "withdraw"]) expect((await theirs.post(path, { intent })).status).toBe(404);
    }
    const open = await site.database.read.selectFrom("invitation").select("revoked_at").execute();
    expect(open).toEqual([{ revoked_at: null }]);
  });
});

test("an engagement's invitation says what for and until when, and the client's page lets it end", async () => {
  const { site, visitor, at } = await harbour();
  const path = at("/invitations/new?role=consultant");
  const form = readForm((await visitor.get(path)).text);
  form.set("people", "Eve Adler");
  form.set("purpose", "Spring workshop");
  form.set("until", "2026-12-31");
  const [slip] = slipsOf((await visitor.post(path, form)).text);
  const eve = site.visitor();
  await eve.post("/join", { code: slip?.code ?? "" });
  const asked = readText((await eve.get("/join")).text);
  expect(asked).toContain("until 31 December 2026");
  expect(asked).toContain("Spring workshop");
  const join = readForm((await eve.get("/join")).text);
  join.set("name", "Eve Adler");
  await eve.post("/join", join);
  expect((await eve.get("/account")).text).toContain('href="/clients"');
  const clients = readText((await eve.get("/clients")).text);
  expect(clients).toContain("Harbour University");
  expect(clients).toContain("31 December 2026");
  const people = (await visitor.get(at("/people?role=consultant"))).text;
  const [, grant = ""] = /name="grant" value="([^"]+)"/.exec(people) ?? [];
  const page = at("/people?role=consultant");
  expect((await visitor.post(page, { intent: "extend", grant, until: "2020-01-01" })).status).toBe(409);
  expect((await visitor.post(page, { intent: "extend", grant, until: "2027-01-31" })).location).toBe(page);
  expect(readText((await eve.get("/clients")).text)).toContain("31 January 2027");
  await visitor.post(page, { intent: "end", grant });
  expect(readText((await eve.get("/clients")).text)).toContain("Nobody engages you now");
});

describe("inviting by letter", () => {
  async function lettered() {
    const site = await openSite({ sendsLetters: true });
    const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
    await addRoundIn(site.database, id, "open", site.now);
    const visitor = await signInAs(site, lead);
    return { site, visitor, at: (place: string) => `/institutions/${id}${place}` };
  }

  test("is offered where letters can be sent; links and codes are shown all the same", async () => {
    const { site, visitor, at } = await lettered();
    const path = at("/invitations/new?role=respondent");
    const form = readForm((await visitor.get(path)).text);
    // By hand comes first: whoever chooses nothing sends nothing.
    expect(form.get("letters")).toBe("");
    form.set("people", "Mona <mona@eastmere.example>\nAda");
    form.set("letters", "es");
    const refused = await visitor.post(path, form);
    expect([refused.status, readForm(refused.text).get("letters")]).toEqual([400, "es"]);
    form.set("group", "faculty");
    const made = await visitor.post(path, form);
    expect(readText(made.text)).toContain("1 letter is in line");
    expect(readText(made.text)).toContain("A letter to mona@eastmere.example is in line.");
    expect(slipsOf(made.text)).toHaveLength(2);
    const rows = await site.database.read.selectFrom("mail").select(["language", "state"]).execute();
    expect(rows).toEqual([{ language: "es", state: "waiting" }]);
  });

  test("can follow later, and the page of the invitation says how it stands", async () => {
    const { site, visitor, at } = await lettered();
    const path = at("/invitations/new?role=respondent");
    const form = readForm((await visitor.get(path)).text);
    form.set("people", "Mona <mona@eastmere.example>");
    form.set("group", "faculty");
    await visitor.post(path, form);
    const page = at(`/invitations/${form.get("key")}`);
    expect((await visitor.get(page)).text).toContain('value="letter"');
    expect((await visitor.post(page, { intent: "letter", language: "xx" })).status).toBe(400);
    expect((await visitor.post(page, { intent: "letter", language: "en" })).location).toBe(page);
    expect(readText((await visitor.get(page)).text)).toContain("A letter is in line and goes out within minutes.");
    expect((await visitor.get(page)).text).not.toContain('value="letter"');
    const twice = await visitor.post(page, { intent: "letter", language: "en" });
    expect([twice.status, readText(twice.text).includes("No other was sent")]).toEqual([409, true]);
    await site.database.write.updateTable("mail").set({ state: "failed", fault: "address 550" }).execute();
    expect(readText((await visitor.get(page)).text)).toContain("did not accept the address");
    expect((await visitor.get(page)).text).toContain('value="letter"');
  });

  test("is not there without a mail server, nor for another institution's invitation", async () => {
    const { visitor, at } = await harbour();
    const path = at("/invitations/new?role=viewer");
    const form = readForm((await visitor.get(path)).text);
    expect(form.has("letters")).toBe(false);
    form.set("people", "Mona <mona@eastmere.example>");
    form.set("letters", "en");
    const made = await visitor.post(path, form);
    expect(readText(made.text)).not.toContain("in line");
    const page = at(`/invitations/${form.get("key")}`);
    expect((await visitor.get(page)).text).not.toContain('value="letter"');
    expect((await visitor.post(page, { intent: "letter", language: "en" })).status).toBe(404);
    const { visitor: other } = await lettered();
    expect((await other.post(page, { intent: "letter", language: "en" })).status).toBe(404);
  });
});
