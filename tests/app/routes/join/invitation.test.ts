import { describe, expect, test } from "vitest";
import { withdrawInvitation } from "#app/accounts/change-invitation.server.ts";
import type { InvitationPlan } from "#app/accounts/make-invitations.server.ts";
import { revokeGrant } from "#db/queries/access-grants.server.ts";
import { findRound, setRoundState } from "#db/queries/rounds.server.ts";
import { inInstitution, inRound, invited } from "#tests/app/accounts/invited.ts";
import { addGrant, addInstitution, addPerson, addRoundIn, signInAs } from "#tests/support/cast.server.ts";
import { readForm, readText } from "#tests/support/read-page.ts";
import { openSite, type Site } from "#tests/support/site.server.ts";

const unknown = "K7QM-3XPA-9RTD";

async function harbour() {
  const site = await openSite();
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  const roundId = await addRoundIn(site.database, id, "open", site.now);
  const invite = (plan: Partial<InvitationPlan> = {}) =>
    invited(site.database, lead.id, { place: inRound(id, roundId), ...plan }, site.now);
  return { site, id, lead, roundId, invite };
}

describe("the page of invitations", () => {
  test("says nothing before a link or code was sent, and everything in words afterwards", async () => {
    const { site, invite } = await harbour();
    const { token } = await invite({ sections: ["STD"] });
    const visitor = site.visitor();
    const asked = await visitor.get("/join");
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('data-enhance="return-link"');
    expect(readText(asked.text)).not.toContain("Harbour University");
    const sent = await visitor.post("/join", { token });
    expect([sent.status, sent.location]).toEqual([303, "/join"]);
    expect(sent.cookies.join()).toMatch(/waymark-invitation=[^;]+; Path=\/join; HttpOnly; SameSite=Lax; Max-Age=1800/);
    const shown = readText((await visitor.get("/join")).text);
    for (const words of [
      "Lead of Harbour University asks you to answer questions for Harbour University",
      ...["“Spring round”", "Teaching staff", "Standardisation", "5 December 2026"],
    ]) {
      expect(shown).toContain(words);
    }
    // Looked at as often as one likes, in any language, it is as good as before.
    expect((await visitor.get("/join?lang=es")).text).toContain("Tiene una invitación");
    expect(readText((await site.visitor().get("/join")).text)).not.toContain("Harbour University");
  });

  test("takes somebody new in with a name alone, and says how to come back", async () => {
    const { site, roundId, invite } = await harbour();
    const { code } = await invite();
    const visitor = site.visitor();
    await visitor.post("/join", { code: code.toLowerCase() });
    const form = readForm((await visitor.get("/join")).text);
    const empty = await visitor.post("/join", form);
    expect(empty.status).toBe(400);
    expect(readText(empty.text, "name-fault")).toContain("Enter your name");
    form.set("name", "Mona Hartmann");
    const joined = await visitor.post("/join", form);
    expect([joined.status, joined.location]).toEqual([303, "/join/welcome"]);
    const page = (await visitor.get("/join/welcome")).text;
    expect(page).toContain(`href="/rounds/${roundId}/respond">Go to your questions</a>`);
    const welcome = readText(page);
    expect(welcome).toContain("Welcome, Mona Hartmann");
    expect(welcome).toContain("You have joined the round “Spring round” of Harbour University");
    expect(welcome).toContain("Make recovery codes");
    expect(welcome).toContain("ask Lead of Harbour University for a new link");
    expect(readText((await visitor.get("/join")).text)).toContain("Join with an invitation");
    const again = await visitor.post("/join", form);
    expect(again.status).toBe(404);
    expect(readText(again.text)).toContain("This invitation opens nothing");
  });

  test("makes an account with a password for whoever wants one, and keeps what was typed", async () => {
    const { site, invite } = await harbour();
    const { token } = await invite();
    const visitor = site.visitor();
    await visitor.post("/join", { token });
    const form = readForm((await visitor.get("/join")).text);
    form.set("name", "Mona Hartmann");
    form.set("email", "mona@eastmere.example");
    form.set("password", "short");
    const refused = await visitor.post("/join", form);
    expect(refused.status).toBe(400);
    expect(Object.fromEntries(readForm(refused.text))).toMatchObject({
      ...{ intent: "accept", secret: token, name: "Mona Hartmann", email: "mona@eastmere.example", password: "" },
    });
    form.set("password", "a boat for the whole orchestra");
    expect((await visitor.post("/join", form)).status).toBe(303);
    expect(readText((await visitor.get("/join/welcome")).text)).toContain("Sign in with your e-mail address");
    const member = { email: "mona@eastmere.example", password: "a boat for the whole orchestra" };
    await signInAs(site, { id: "", name: "", ...member });
  });

  test("is the same for every secret that opens nothing, whatever the reason", async () => {
    const { site, id, lead, invite } = await harbour();
    const other = await addInstitution(site.database, "Another University", site.now);
    const [used, revoked, expired, orphan] = [await invite(), await invite(), await invite(), await invite()];
    const joined = site.visitor();
    await joined.post("/join", { intent: "accept", secret: used.token, name: "Mona" });
    await withdrawInvitation(
      site.database,
      { institutionId: id, invitationId: revoked.id, personId: lead.id },
      site.now,
    );
    await site.database.write
      .updateTable("invitation")
      .set({ expires_at: site.now.toISOString() })
      .where("id", "=", expired.id)
      .execute();
    await site.database.write
      .updateTable("invitation")
      .set({ created_by: other.lead.id })
      .where("id", "=", orphan.id)
      .execute();
    const secrets = [used.token, revoked.token, expired.token, orphan.token, "nonsense", ""];
    const answers = new Set<string>();
    for (const [at, secret] of secrets.entries()) {
      for (const fields of [{ token: secret }, { intent: "accept", secret, name: "Eve" }]) {
        const { status, text } = await site.visitor().post("/join", fields);
        answers.add(`${status} ${text.replace(/nonce[-=]"?[^'" ]+/g, "")}`);
        expect([at, readText(text).includes("Harbour")]).toEqual([at, false]);
      }
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^404 /);
    const typed = await site.visitor().post("/join", { code: unknown });
    expect(typed.status).toBe(404);
    expect(readForm(typed.text).get("code")).toBe(unknown);
  });

  test("withdrawn while it is being looked at, it opens nothing any more", async () => {
    const { site, id, lead, invite } = await harbour();
    const { id: invitationId, token } = await invite();
    const visitor = site.visitor();
    await visitor.post("/join", { token });
    const form = readForm((await visitor.get("/join")).text);
    form.set("name", "Mona");
    await withdrawInvitation(site.database, { institutionId: id, invitationId, personId: lead.id }, site.now);
    expect((await visitor.post("/join", form)).status).toBe(404);
    expect(readText((await visitor.get("/join")).text)).toContain("Invitation code");
    expect(await people(site)).not.toContain("Mona");
  });

  test("says that the round has gone on, to whoever holds a good invitation", async () => {
    const { site, roundId, invite } = await harbour();
    const { token } = await invite();
    const visitor = site.visitor();
    await visitor.post("/join", { token });
    const form = readForm((await visitor.get("/join")).text);
    form.set("name", "Mona");
    const round = await findRound(site.database.read, roundId);
    await setRoundState(site.database.write, roundId, round?.revision ?? 0, "locked", site.now);
    for (const reply of [
      await visitor.post("/join", form),
      await visitor.get("/join"),
      await site.visitor().post("/join", { token }),
    ]) {
      expect(reply.status).toBe(409);
      expect(readText(reply.text)).toContain("The round “Spring round” of Harbour University has gone on");
    }
    expect(await people(site)).not.toContain("Mona");
  });
});

describe("somebody signed in", () => {
  test("joins as themselves under a new session id, and a page left open elsewhere opens what they gained", async () => {
    const { site, id, invite } = await harbour();
    const { token } = await invite({ place: inInstitution(id), role: "viewer", roleGroup: null });
    const eve = await addPerson(site.database, "Eve Adler", site.now);
    const [visitor, elsewhere] = [await signInAs(site, eve), await signInAs(site, eve)];
    await visitor.post("/join", { token });
    const page = (await visitor.get("/join")).text;
    expect(readText(page)).toContain("Join as Eve Adler");
    expect(page).not.toContain('name="name"');
    const joined = await visitor.post("/join", readForm(page));
    expect(joined.location).toBe("/join/welcome");
    expect(joined.cookies.join()).toMatch(/waymark=[^;]+;/);
    for (const one of [visitor, elsewhere]) {
      expect(readText((await one.get("/join/welcome")).text)).toContain("You have joined Harbour University");
    }
  });

  test("comes back to the invitation after signing in on the way", async () => {
    const { site, invite } = await harbour();
    const { token } = await invite();
    const eve = await addPerson(site.database, "Eve Adler", site.now);
    const visitor = site.visitor();
    await visitor.post("/join", { token });
    expect((await visitor.get("/join")).text).toContain('href="/sign-in?to=/join"');
    const { email, password } = eve;
    expect((await visitor.post("/sign-in", { email, password, to: "/join" })).location).toBe("/join");
    expect(readText((await visitor.get("/join")).text)).toContain("Join as Eve Adler");
  });

  test("is told when there is nothing to accept, and the invitation stays good", async () => {
    const { site, id, lead, invite } = await harbour();
    const { token } = await invite({ place: inInstitution(id), role: "lead", roleGroup: null });
    const visitor = await signInAs(site, lead);
    const fields = { intent: "accept", secret: token };
    const refused = await visitor.post("/join", fields);
    expect(refused.status).toBe(409);
    expect(readText(refused.text)).toContain("You have this role already");
    const bound = await invite({ people: [{ label: "Ada", email: "ada@eastmere.example" }] });
    const other = await visitor.post("/join", { ...fields, secret: bound.token });
    expect(other.status).toBe(409);
    expect(readText(other.text)).toContain("made out to ada@eastmere.example");
    expect((await site.visitor().post("/join", { ...fields, name: "Ada" })).status).toBe(303);
  });

  test("signs out on the way without losing the invitation; signing out otherwise forgets it", async () => {
    const { site, lead, invite } = await harbour();
    const { token } = await invite();
    const visitor = await signInAs(site, lead);
    await visitor.post("/join", { token });
    expect((await visitor.post("/sign-out", { to: "/join" })).location).toBe("/join");
    expect(readText((await visitor.get("/join")).text)).toContain("Your name");
    expect((await visitor.post("/sign-out", { to: "//evil.example" })).location).toBe("/");
    expect(readText((await visitor.get("/join")).text)).toContain("Invitation code");
  });
});

describe("hostile hands", () => {
  test("fields that are not in the form change nothing about what is given", async () => {
    const { site, id, invite } = await harbour();
    const { token } = await invite();
    const visitor = site.visitor();
    const extra = { role: "lead", roleGroup: "leadership", institutionId: id, personId: "x", administrator: "1" };
    await visitor.post("/join", { intent: "accept", secret: token, name: "Eve", ...extra });
    const grants = await site.database.read.selectFrom("access_grant").select(["role", "scope_kind"]).execute();
    expect(grants).toContainEqual({ role: "respondent", scope_kind: "round" });
    expect(grants.filter(({ role }) => role === "lead")).toHaveLength(1);
    expect(await site.database.read.selectFrom("contribution").select("role_group").execute()).toEqual([
      { role_group: "faculty" },
    ]);
  });

  test("an invitation dies with its maker's role, also for whoever is looking at it", async () => {
    const { site, id, lead, invite } = await harbour();
    const { token } = await invite();
    const visitor = site.visitor();
    await visitor.post("/join", { token });
    const scope = { kind: "institution", id } as const;
    await addGrant(site.database, (await addPerson(site.database, "Other", site.now)).id, "lead", scope, site.now);
    const grants = await site.database.read
      .selectFrom("access_grant")
      .select("id")
      .where("person_id", "=", lead.id)
      .execute();
    for (const grant of grants) await revokeGrant(site.database.write, grant.id, scope, site.now);
    expect((await visitor.get("/join")).status).toBe(404);
  });

  test("codes are guessed at the pace of one address, and the page says how long to wait", async () => {
    const { site, invite } = await harbour();
    const { code } = await invite();
    const visitor = site.visitor();
    const answers = [];
    for (let guess = 0; guess < 61; guess++) answers.push((await visitor.post("/join", { code: unknown })).status);
    expect(answers.filter((status) => status === 404)).toHaveLength(60);
    const waits = await visitor.post("/join", { code });
    expect(waits.status).toBe(429);
    expect(readText(waits.text, "code-fault")).toContain("Wait 2 seconds");
    const cookie = { Cookie: `waymark-invitation=${unknown}` };
    expect((await visitor.send("GET", "/join", cookie)).status).toBe(429);
    site.now = new Date(site.now.getTime() + 10_000);
    expect((await visitor.post("/join", { code })).status).toBe(303);
  });
});

async function people(site: Site): Promise<string[]> {
  return (await site.database.read.selectFrom("person").select("name").execute()).map(({ name }) => name);
}
