import { expect, test } from "vitest";
import { newId } from "#app/platform/ids.server.ts";
import { addInstitution, addRoundIn, signInAs } from "#tests/support/cast.server.ts";
import { readForm, readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";

async function withToken() {
  const site = await openSite();
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  const visitor = await signInAs(site, lead);
  const page = `/institutions/${id}/tokens`;
  const form = readForm((await visitor.get(page)).text);
  form.set("name", "Dashboard");
  const made = await visitor.post(page, form);
  const token = readText(made.text, "token");
  const bearer = { Authorization: `Bearer ${token}` };
  return { site, id, lead, visitor, page, form, made, token, bearer };
}

test("a token is shown once, and listed without its text", async () => {
  const { visitor, page, form, made, token } = await withToken();
  expect(made.status).toBe(200);
  expect(token).toMatch(/^[\w-]{43}$/);
  const listed = readText((await visitor.get(page)).text);
  expect(listed).toContain("Dashboard");
  expect(listed).toContain("never used");
  expect(listed).not.toContain(token);
  const again = await visitor.post(page, form);
  expect(again.status).toBe(409);
  expect(readText(again.text)).toContain("This token was made already");
  const ill = await visitor.post(page, { key: form.get("key") ?? "", name: " ", act: "release.read", days: "400" });
  expect(ill.status).toBe(400);
  for (const field of ["name", "act", "days"]) expect(readText(ill.text, `${field}-fault`)).not.toBe("");
  expect((await visitor.post(page, { name: "x" })).status).toBe(404);
});

test("a token reads what it is for, in its institution only, and changes nothing", async () => {
  const { site, id, visitor, page, bearer } = await withToken();
  const other = await addInstitution(site.database, "Another", site.now);
  const [own, foreign] = [
    await addRoundIn(site.database, id, "locked", site.now),
    await addRoundIn(site.database, other.id, "locked", site.now),
  ];
  const program = site.visitor();
  const file = await program.get(`/assessments/${own}/assessment.json`, bearer);
  expect(file.status).toBe(200);
  expect(JSON.parse(file.text)).toMatchObject({ instrument: "micro-credential-readiness" });
  for (const path of [
    ...[`/assessments/${foreign}/assessment.json`, "/assessments/none/assessment.json", `/assessments/${own}`],
    ...[`/assessments/${own}/result`, `/assessments/${own}/result.csv`, `/assessments/${own}/delete`],
  ]) {
    expect([path, (await program.get(path, bearer)).status]).toEqual([path, 404]);
  }
  for (const path of [page, "/account", "/clients", `/institutions/${id}/people`]) {
    const { status } = await program.get(path, bearer);
    expect([path, status === 303 || status === 404]).toEqual([path, true]);
  }
  expect((await program.post(`/assessments/${own}/delete`, {}, bearer)).status).not.toBe(200);
  expect((await program.get(`/assessments/${own}/assessment.json`, bearer)).status).toBe(200);
  expect(readText((await visitor.get(page)).text)).toContain("last used on 21 November 2026");
});

test("beside a token cookies count for nothing, and a proxy's own password does no harm", async () => {
  const { site, id, visitor, bearer } = await withToken();
  const own = await addRoundIn(site.database, id, "locked", site.now);
  const path = `/assessments/${own}/assessment.json`;
  expect((await visitor.get(path)).status).toBe(200);
  expect((await visitor.get(path, { Authorization: "Bearer wrong" })).status).toBe(404);
  expect((await visitor.get(path, { Authorization: "Bearer" })).status).toBe(404);
  expect((await visitor.get(`/assessments/${own}`, bearer)).status).toBe(404);
  expect((await visitor.get(path, { Authorization: "Basic dXNlcjpwYXNz" })).status).toBe(200);
  const away = { Authorization: "Bearer wrong" };
  expect((await visitor.post(`/assessments/${own}/delete`, {}, away)).status).toBeGreaterThanOrEqual(400);
  expect((await visitor.get(path)).status).toBe(200);
});

test("the example beside a new token is an address that it opens", async () => {
  const { site, id, visitor, page, made } = await withToken();
  expect(readText(made.text)).toContain("/assessments/ID/assessment.json");
  const plan = { key: newId(), name: "Dashboard", act: "round.read", days: "30" };
  const other = await visitor.post(page, plan);
  expect(readText(other.text)).toContain("/rounds/ID/progress.json");
  const path = `/rounds/${await addRoundIn(site.database, id, "open", site.now)}/progress.json`;
  const bearer = { Authorization: `Bearer ${readText(other.text, "token")}` };
  expect((await site.visitor().get(path, bearer)).status).toBe(200);
});

test("a token ends when it is ended, and nobody else's ends by its id", async () => {
  const { site, id, visitor, page, bearer, form } = await withToken();
  const path = `/assessments/${await addRoundIn(site.database, id, "locked", site.now)}/assessment.json`;
  const other = await addInstitution(site.database, "Another", site.now);
  const theirs = await signInAs(site, other.lead);
  const end = { intent: "end", token: form.get("key") ?? "" };
  await theirs.post(`/institutions/${other.id}/tokens`, end);
  expect((await site.visitor().get(path, bearer)).status).toBe(200);
  expect((await visitor.post(page, end)).location).toBe(page);
  expect((await site.visitor().get(path, bearer)).status).toBe(404);
  expect(readText((await visitor.get(page)).text)).toContain("No program has access");
});
