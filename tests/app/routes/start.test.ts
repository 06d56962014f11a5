import { describe, expect, test } from "vitest";
import { attemptMemory, startRule } from "#app/accounts/guess-rule.ts";
import { takeStart } from "#app/accounts/take-turn.server.ts";
import { addInstitution, signInAs } from "../../support/cast.server.ts";
import { guideLibrary } from "../../support/guide-library.ts";
import { readForm, readText } from "../../support/read-page.ts";
import { openSite, type Site } from "../../support/site.server.ts";

const tables = ["institution", "assessment", "session"] as const;

describe("starting an assessment", () => {
  test("needs a name and nothing else, and leads to the page with the way back", async () => {
    const site = await openSite();
    const visitor = site.visitor();
    const { status, location } = await visitor.post("/start", { name: "Harbour University" });
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/assessments\/[\w-]+\/link$/)]);
    const page = await visitor.get(location ?? "");
    expect(readText(page.text, "personal-link")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/return#[\w-]{43}$/);
    expect(readText(page.text, "return-code")).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  });

  test.each([
    ["no name", ""],
    ["a name of blanks", " \t \u00a0 "],
    ["a name of 201 characters", "x".repeat(201)],
    ["a name of 200,000 characters", "x".repeat(200_000)],
    ["a name with NUL", "Harbour\u0000"],
    ["a name with an escape sign", "\u001b[31mHarbour"],
    ["a name on two lines", "Harbour\r\nSet-Cookie: x=1"],
  ])("%s is refused at its field, the form comes back filled in, and nothing is stored", async (_what, name) => {
    const site = await openSite();
    const { status, text, cookies } = await site.visitor().post("/start", { name, country: "ID", size: "large" });
    expect(status).toBe(400);
    expect(cookies).toEqual([]);
    expect(readText(text, "name-fault")).toBe("Enter the name of the institution, at most 200 characters.");
    expect(text).toContain('href="#name"');
    expect(Object.fromEntries(readForm(text))).toMatchObject({ country: "ID", size: "large", type: "" });
    for (const table of tables) expect(await site.database.read.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test("goes at a pace for each address, with the demonstration; what was typed is kept while it waits", async () => {
    const site = await openSite();
    for (let at = 0; at < startRule.burst; at++) expect(await takeStart(site.database, "127.0.0.1", site.now)).toBe(0);
    const { status, text } = await site.visitor().post("/start", { name: "Harbour", country: "ID" });
    expect(status).toBe(429);
    expect(readText(text)).toContain("Wait 10 seconds");
    expect(Object.fromEntries(readForm(text))).toMatchObject({ name: "Harbour", country: "ID" });
    const opened = await site.visitor().post("/demonstration");
    expect([opened.status, readText(opened.text).includes("Wait 10 seconds")]).toEqual([429, true]);
    for (const table of tables) expect(await site.database.read.selectFrom(table).selectAll().execute()).toEqual([]);
    site.now = new Date(site.now.getTime() + startRule.every);
    expect((await site.visitor().post("/start", { name: "Harbour" })).status).toBe(303);
    const attempts = () => site.database.read.selectFrom("sign_in_attempt").select("failures").execute();
    expect(await attempts()).toHaveLength(1);
    const afterwards = new Date(site.now.getTime() + 2 * attemptMemory);
    await takeStart(site.database, "192.0.2.7", afterwards);
    expect(await attempts()).toHaveLength(1);
  });

  test("a country, kind or size that is not offered is refused at its field, with the name kept", async () => {
    const site = await openSite();
    const posted = { name: 'Harbour "North" <College>', country: "XX", type: "__proto__", size: "huge" };
    const { status, text } = await site.visitor().post("/start", posted);
    expect(status).toBe(400);
    for (const field of ["country", "type", "size"]) expect(readText(text, `${field}-fault`)).not.toBe("");
    expect(readForm(text).get("name")).toBe(posted.name);
  });

  test.each(["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{constructor}}", "' OR 1=1 --"])(
    "a name such as %s is only a name",
    async (name) => {
      const site = await openSite();
      const visitor = site.visitor();
      const { location } = await visitor.post("/start", { name });
      const { text } = await visitor.get((location ?? "").replace("/link", ""));
      expect(text).not.toContain("<script>alert");
      expect(text).not.toContain("<img src=x");
      expect(readText(text)).toContain(name);
    },
  );

  test("somebody who starts a second assessment holds both, under a new session", async () => {
    const site = await openSite();
    const visitor = site.visitor();
    const first = await visitor.post("/start", { name: "One" });
    const second = await visitor.post("/start", { name: "Two" });
    expect(first.cookies[0]).not.toBe(second.cookies[0]);
    for (const { location } of [first, second]) {
      expect((await visitor.get((location ?? "").replace("/link", ""))).status).toBe(200);
    }
    expect(await site.database.read.selectFrom("session").select("id_hash").distinct().execute()).toHaveLength(1);
  });

  test("a form sent twice by mistake starts two assessments, each with its own way back", async () => {
    const site = await openSite();
    const visitor = site.visitor();
    const replies = await Promise.all([1, 2].map(() => visitor.post("/start", { name: "Harbour" })));
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(replies.map(({ location }) => location)).size).toBe(2);
  });
});

const refusal = "Nobody can begin with this questionnaire now, because its files were changed";

/** Lets somebody answer version 1.0.0 of both small questionnaires, then changes the files of both. */
async function changedSite(): Promise<Site> {
  const site = await openSite();
  const shipped = site.library;
  const guide = await guideLibrary({ format: 1 }, { format: 2 });
  site.library = {
    instruments: [...shipped.instruments, ...guide.instruments],
    trees: [...shipped.trees, ...guide.trees],
  };
  for (const instrument of ["open-data", "small-library"])
    expect((await site.visitor().post("/start", { name: "Harbour", instrument })).status).toBe(303);
  const weight = ["survey.yaml", "weight: 2", "weight: 3"] as const;
  const changed = await guideLibrary({ format: 1, edits: [weight] }, { format: 2, edits: [weight] });
  site.library = {
    instruments: [...shipped.instruments, ...changed.instruments],
    trees: [...shipped.trees, ...changed.trees],
  };
  return site;
}

describe("a questionnaire whose files were changed after people had answered it", () => {
  test.each(["open-data", "small-library"])("%s cannot be begun with; what was typed is kept", async (instrument) => {
    const site = await changedSite();
    const { status, text } = await site.visitor().post("/start", { name: "Eastmere", instrument });
    expect([status, readText(text).includes(refusal)]).toEqual([409, true]);
    expect(text).toContain('value="Eastmere"');
    const rows = await site.database.read.selectFrom("assessment").select("id").execute();
    expect(rows).toHaveLength(2);
  });

  test("no round can be made with it either", async () => {
    const site = await changedSite();
    const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
    const visitor = await signInAs(site, lead);
    const form = { name: "Spring", instrument: "open-data", deadline: "", previous: "", id: "" };
    const { status, text } = await visitor.post(`/institutions/${id}/rounds/new`, form);
    expect([status, readText(text).includes(refusal)]).toEqual([409, true]);
    expect(await site.database.read.selectFrom("round").select("assessment_id").execute()).toEqual([]);
  });
});
