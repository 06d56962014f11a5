import { describe, expect, test } from "vitest";
import { readHandOver } from "#app/rounds/hand-over/read-hand-over.server.ts";
import { addGrant, addInstitution, addPerson, addRoundIn, type Member, signInAs } from "#tests/support/cast.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { readText } from "#tests/support/read-page.ts";
import { openSite, type Site } from "#tests/support/site.server.ts";
import type { Visitor } from "#tests/support/visitor.server.ts";
import { aHandOver, sealed } from "../../rounds/hand-over/a-hand-over.ts";

const instrument = flagship();
const library = { instruments: [{ instrument, words: {}, evidence: null }], trees: [] };

function upload(visitor: Visitor, path: string, text: string) {
  const edge = "----edge";
  const head = `Content-Disposition: form-data; name="file"; filename="../../round.json"\r\nContent-Type: application/json`;
  const body = `--${edge}\r\n${head}\r\n\r\n${text}\r\n--${edge}--\r\n`;
  return visitor.send("POST", path, { "Content-Type": `multipart/form-data; boundary=${edge}` }, body);
}

async function member(site: Site, role: "viewer" | "consultant", institutionId: string): Promise<Member> {
  const person = await addPerson(site.database, role, site.now);
  await addGrant(site.database, person.id, role, { kind: "institution", id: institutionId }, site.now);
  return person;
}

describe("a hand-over file, from one institution's page to another's", () => {
  test("is checked and taken in as a whole, and its round opens afterwards", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Elsewhere", site.now);
    const visitor = await signInAs(site, lead);
    const path = `/institutions/${id}/rounds/import`;
    expect((await visitor.get(`/institutions/${id}`)).text).toContain(`href="${path}"`);
    expect(readText((await visitor.get(path)).text)).toContain("checked as a whole before anything is saved");
    const file = aHandOver(instrument);
    const taken = await upload(visitor, path, JSON.stringify(sealed(file)));
    expect([taken.status, taken.location]).toEqual([303, `/assessments/${file.round.id}`]);
    expect((await visitor.get(`/assessments/${file.round.id}/result`)).status).toBe(200);
    const again = await upload(visitor, path, JSON.stringify(sealed(file)));
    expect([again.status, readText(again.text).includes("This round is here already")]).toEqual([409, true]);
    const out = await visitor.get(`/rounds/${file.round.id}/round.json`);
    expect(out.headers["content-disposition"]).toBe('attachment; filename="waymark-round-elsewhere-spring-round.json"');
    expect(readHandOver(out.text, library)).toMatchObject({ ok: true, file: { record: file.record } });
  });

  test("that does not hold is refused with every place, whatever it says shown as text", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Elsewhere", site.now);
    const visitor = await signInAs(site, lead);
    const path = `/institutions/${id}/rounds/import`;
    const refused = await upload(visitor, path, "{}");
    expect(refused.status).toBe(400);
    expect(readText(refused.text)).toMatch(/1 thing does not hold: Line 1, column 1 This is no hand-over file/);
    const hostile = sealed({ ...aHandOver(instrument), ["<img src=x onerror=alert(1)>" as "kind"]: "waymark.round" });
    const shown = await upload(visitor, path, JSON.stringify(hostile));
    expect([shown.status, shown.text.includes("<img src=x")]).toEqual([400, false]);
    expect(readText(shown.text)).toContain("is not known here. Remove it.");
    for (const empty of [await upload(visitor, path, ""), await visitor.post(path, { file: "x" })]) {
      expect([empty.status, readText(empty.text).includes("Choose a file.")]).toEqual([400, true]);
    }
    const large = await upload(visitor, path, "x".repeat(7 * 1024 * 1024));
    expect(large.status).toBe(413);
  });

  test("goes out to leads and consultants, with names only to leads, and to nobody else", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Harbour", site.now);
    const foreign = await addInstitution(site.database, "Foreign", site.now);
    const visitor = await signInAs(site, lead);
    const file = aHandOver(instrument);
    const named = file.contributions.map((part) => ({ ...part, name: "Mona Hartmann" }));
    await upload(
      visitor,
      `/institutions/${id}/rounds/import`,
      JSON.stringify(sealed({ ...file, contributions: named })),
    );
    const path = `/rounds/${file.round.id}/round.json`;
    expect((await visitor.get(path)).text).not.toContain("Mona");
    expect((await visitor.get(`${path}?names=1`)).text).toContain("Mona Hartmann");
    const consultant = await signInAs(site, await member(site, "consultant", id));
    const theirs = await consultant.get(`${path}?names=1`);
    expect([theirs.status, theirs.text.includes("Mona")]).toEqual([200, false]);
    for (const other of [foreign.lead, await member(site, "viewer", id)]) {
      expect((await (await signInAs(site, other)).get(path)).status).toBe(404);
      const closed = await upload(await signInAs(site, other), `/institutions/${id}/rounds/import`, "{}");
      expect(closed.status).toBe(404);
    }
    expect((await site.visitor().get(path)).location).toBe(`/sign-in?to=${path}`);
    const draft = await addRoundIn(site.database, id, "draft", site.now);
    expect((await consultant.get(`/rounds/${draft}/round.json`)).status).toBe(404);
    expect((await visitor.get(`/rounds/${draft}/round.json`)).status).toBe(200);
  });
});
