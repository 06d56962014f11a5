import { describe, expect, test } from "vitest";
import { addGrant, addInstitution, addPerson, signInAs } from "../../support/cast.server.ts";
import { readForm, readText } from "../../support/read-page.ts";
import { openSite, type Site } from "../../support/site.server.ts";

async function withPublisher(site: Site) {
  const ada = await addPerson(site.database, "Ada", site.now);
  await addGrant(site.database, ada.id, "administrator", { kind: "platform" }, site.now);
  const visitor = await signInAs(site, ada);
  const { location } = await visitor.post("/programmes/new", {
    name: "Ready together",
    description: "For all",
    deadline: "",
  });
  return { visitor, path: location ?? "" };
}

describe("a programme's pages", () => {
  test("begin with an administrator, and come back filled in when something is missing", async () => {
    const site = await openSite();
    const { visitor, path } = await withPublisher(site);
    expect(path).toMatch(/^\/programmes\/[\w-]+$/);
    expect(readText((await visitor.get(path)).text)).toContain("Nobody has joined yet");
    const { status, text } = await visitor.post("/programmes/new", { name: "", description: "Kept", deadline: "soon" });
    expect(status).toBe(400);
    expect(readForm(text).get("description")).toBe("Kept");
    expect(readText(text)).toContain("Enter a name for the programme.");
    const { lead } = await addInstitution(site.database, "Harbour", site.now);
    const other = await signInAs(site, lead);
    expect((await other.get("/programmes/new")).status).toBe(404);
    expect((await other.get(path)).status).toBe(404);
    expect((await site.visitor().get(path)).location).toBe(`/sign-in?to=${path}`);
  });

  test("call an institution, which joins and then decides what is seen of it", async () => {
    const site = await openSite();
    const { visitor, path } = await withPublisher(site);
    const made = await visitor.post(path, { intent: "call", label: "Harbour, registrar" });
    const token = made.text.match(/programmes\/join#([\w-]+)/)?.[1] ?? "";
    expect(token).toHaveLength(43);
    expect(readText((await visitor.get(path)).text)).toContain("Harbour, registrar, until");

    const { id, lead } = await addInstitution(site.database, "Harbour", site.now);
    const theirs = await signInAs(site, lead);
    const looked = await theirs.post("/programmes/join", { token });
    expect(readText(looked.text)).toMatch(/Ready together calls your institution.*Harbour/);
    const joined = await theirs.post("/programmes/join", { token, intent: "join", institution: id });
    expect(joined.location).toBe(`/institutions/${id}/visibility`);
    const page = readText((await theirs.get(`/institutions/${id}/visibility`)).text);
    expect(page).toContain("Not decided, so nothing is shown.");
    expect(readText((await visitor.get(path)).text)).toMatch(/1 institution takes part.*does not show its name/);

    const round = readForm((await theirs.get(`/institutions/${id}/visibility`)).text).get("round") ?? "";
    const saved = await theirs.post(`/institutions/${id}/visibility`, { round, audience: "programme" });
    expect(saved.status).toBe(303);
    expect(readText((await visitor.get(path)).text)).toContain("Harbour Being prepared");
    expect(readText((await theirs.get(saved.location ?? "")).text)).toContain("The choices are saved.");
  });

  test("a call leads nowhere for a wrong code, and no foreign institution can be joined for", async () => {
    const site = await openSite();
    const { visitor, path } = await withPublisher(site);
    const made = await visitor.post(path, { intent: "call", label: "Harbour" });
    const token = made.text.match(/programmes\/join#([\w-]+)/)?.[1] ?? "";
    const wrong = await site.visitor().post("/programmes/join", { code: "AAAA-BBBB-CCCC" });
    expect([wrong.status, readText(wrong.text).includes("does not lead to a programme")]).toEqual([404, true]);
    const { lead } = await addInstitution(site.database, "Harbour", site.now);
    const foreign = await addInstitution(site.database, "Elsewhere", site.now);
    const theirs = await signInAs(site, lead);
    const refused = await theirs.post("/programmes/join", { token, intent: "join", institution: foreign.id });
    expect(refused.status).toBe(400);
    const signedOut = await site.visitor().post("/programmes/join", { token, intent: "join", name: "Nobody's" });
    expect(readText(signedOut.text)).toContain("Sign in to join");
    expect(await site.database.read.selectFrom("round").selectAll().execute()).toEqual([]);
  });

  test("what is not ours cannot be decided on", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Harbour", site.now);
    const theirs = await signInAs(site, lead);
    for (const fields of [
      { round: "another", audience: "benchmark" },
      { intent: "leave", programme: "another" },
    ]) {
      expect((await theirs.post(`/institutions/${id}/visibility`, fields)).status).toBe(404);
    }
  });
});
