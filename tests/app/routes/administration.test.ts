import { describe, expect, onTestFinished, test, vi } from "vitest";
import { parts } from "#app/administration/part.ts";
import { addGrant, addInstitution, addPerson, addRoundIn, signInAs } from "../../support/cast.server.ts";
import { readText } from "../../support/read-page.ts";
import { openSite, type Site } from "../../support/site.server.ts";
import { answered, begin } from "./begun.ts";

async function administering(site: Site) {
  const ada = await addPerson(site.database, "Ada", site.now);
  const grant = await addGrant(site.database, ada.id, "administrator", { kind: "platform" }, site.now);
  return { ada, grant, visitor: await signInAs(site, ada) };
}

const pages = ["/administration", "/administration/health", ...parts.map((part) => `/administration/${part}`)];

describe("administering", () => {
  test("is found from the account, and is there for administrators only", async () => {
    const site = await openSite();
    const { visitor } = await administering(site);
    expect((await visitor.get("/account")).text).toContain('href="/administration"');
    const { lead } = await addInstitution(site.database, "Harbour", site.now);
    const other = await signInAs(site, lead);
    expect((await other.get("/account")).text).not.toContain('href="/administration"');
    for (const page of pages) {
      const { status, text } = await visitor.get(page);
      expect([page, status, text.match(/<h1[ >]/g)?.length]).toEqual([page, 200, 1]);
      expect(readText(text), page).not.toMatch(/undefined|\[object|NaN|\{\{|administration:/);
      expect((await other.get(page)).status).toBe(404);
      expect((await site.visitor().get(page)).location).toBe(`/sign-in?to=${page}`);
    }
    expect((await visitor.get("/administration/answers")).status).toBe(404);
  });

  test("shows nobody's answers, notes or levels", async () => {
    const site = await openSite();
    const { visitor } = await administering(site);
    const begun = await begin(site);
    await begun.visitor.postJson(begun.at("/answers"), { ...answered("STD-1", "3"), note: "canary-note" });
    const { id } = await addInstitution(site.database, "Harbour", site.now);
    await addRoundIn(site.database, id, "open", site.now, "Spring");
    for (const page of pages) expect((await visitor.get(page)).text).not.toContain("canary-note");
    expect(readText((await visitor.get("/administration/institutions")).text)).toMatch(/Harbour – 1 1/);
  });

  test("lists are searched and paged, and say when nothing fits", async () => {
    const site = await openSite();
    const { visitor } = await administering(site);
    for (let at = 0; at < 55; at++) await addPerson(site.database, `Person ${at} 100%`, site.now);
    expect(readText((await visitor.get("/administration/people")).text)).toContain("1 to 20 of 56");
    expect(readText((await visitor.get("/administration/people?page=2")).text)).toContain("21 to 40 of 56");
    expect(readText((await visitor.get("/administration/people?q=person+54")).text)).toContain("1 in all");
    expect(readText((await visitor.get("/administration/people?q=100%25")).text)).toContain("55 in all");
    expect(readText((await visitor.get("/administration/people?q=_")).text)).toContain("Nothing fits these words");
    expect((await visitor.get("/administration/people?page=99999999999&q=%27%22%00")).status).toBe(200);
  });

  test("ends a session and a role with the next request", async () => {
    const site = await openSite();
    const { visitor } = await administering(site);
    const { id, lead } = await addInstitution(site.database, "Harbour", site.now);
    const theirs = await signInAs(site, lead);
    const grants = (await visitor.get("/administration/grants?q=lead")).text;
    const grant = grants.match(/name="id" value="([^"]+)"/)?.[1] ?? "";
    expect((await theirs.get(`/institutions/${id}/visibility`)).status).toBe(200);
    await visitor.post("/administration/grants", { intent: "endGrant", id: grant });
    expect((await theirs.get(`/institutions/${id}/visibility`)).status).toBe(404);
    const sessions = (await visitor.get("/administration/sessions?q=lead")).text;
    await visitor.post("/administration/sessions", {
      intent: "endSession",
      id: sessions.match(/name="id" value="([^"]+)"/)?.[1] ?? "",
    });
    expect((await theirs.get("/account")).location).toBe("/sign-in?to=/account");
  });

  test("the last administrator cannot be taken away, and anybody else can be made one", async () => {
    const site = await openSite();
    const { visitor, ada, grant } = await administering(site);
    const last = await visitor.post("/administration/grants", { intent: "endGrant", id: grant });
    expect([last.status, readText(last.text).includes("This is the last administrator")]).toEqual([409, true]);
    const bo = await addPerson(site.database, "Bo", site.now);
    expect((await visitor.post("/administration/people", { intent: "makeAdministrator", id: bo.id })).status).toBe(200);
    expect((await visitor.post("/administration/people", { intent: "makeAdministrator", id: ada.id })).status).toBe(
      409,
    );
    expect((await visitor.post("/administration/grants", { intent: "endGrant", id: grant })).status).toBe(200);
    expect((await visitor.get("/administration")).status).toBe(404);
  });

  test("lets nobody in whose account leads to answers, and others by a link that works once", async () => {
    const site = await openSite();
    const { visitor } = await administering(site);
    const { lead } = await addInstitution(site.database, "Harbour", site.now);
    const refused = await visitor.post("/administration/people", { intent: "makeLink", id: lead.id });
    expect([refused.status, refused.text.includes("sign-in/link#")]).toEqual([409, false]);
    const bo = await addPerson(site.database, "Bo", site.now);
    const made = await visitor.post("/administration/people", { intent: "makeLink", id: bo.id });
    const token = made.text.match(/sign-in\/link#([\w-]+)/)?.[1] ?? "";
    const browser = site.visitor();
    expect((await browser.post("/sign-in/link", { token })).status).toBe(303);
    expect((await browser.get("/account")).location).toBe("/account/password");
    expect((await site.visitor().post("/sign-in/link", { token })).status).not.toBe(303);
  });

  test("stands in the log by ids, and without what was only typed", async () => {
    const site = await openSite();
    const { visitor, ada } = await administering(site);
    const bo = await addPerson(site.database, "Bo", site.now);
    const lines: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
    onTestFinished(() => void vi.restoreAllMocks());
    const post = (form: Record<string, string>) => visitor.post("/administration/people", form);
    await post({ intent: "makeAdministrator", id: bo.id });
    await post({ intent: "makeLink", id: bo.id });
    await post({ intent: "endSession", id: "typed" });
    await post({ intent: "endGrant", id: "typed" });
    const deeds = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === "administration.deed");
    expect(deeds.map(({ intent, id, by, came }) => [intent, id, by, came])).toEqual([
      ["makeAdministrator", bo.id, ada.id, "done"],
      ["makeLink", bo.id, ada.id, "link"],
      ["endSession", null, ada.id, "done"],
    ]);
  });

  test("an act nobody defined, or on something that is gone, does nothing", async () => {
    const site = await openSite();
    const { visitor } = await administering(site);
    expect((await visitor.post("/administration/people", { intent: "eraseEverybody", id: "x" })).status).toBe(404);
    for (const intent of ["endGrant", "stopJob", "makeLink", "makeAdministrator"]) {
      expect((await visitor.post("/administration/people", { intent, id: "nobody" })).status).toBe(404);
    }
  });
});
