import { expect, test } from "vitest";
import { compareAndSetEntry } from "#db/queries/answers.server.ts";
import { addGrant, addInstitution, addPerson, addRoundIn, signInAs } from "#tests/support/cast.server.ts";
import { readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";

test("two rounds of an institution stand side by side, for whoever may see both results", async () => {
  const site = await openSite();
  const { database, now } = site;
  const { id, lead } = await addInstitution(database, "Harbour University", now);
  const before = await addRoundIn(database, id, "locked", now, "Round 2025");
  const later = new Date(now.getTime() + 1000);
  const after = await addRoundIn(database, id, "locked", later, "Round 2026");
  const answer = (round: string, capability: string, level: number) =>
    compareAndSetEntry(database.write, round, capability, 0, { answer: { level }, note: null, evidenceUrl: null }, now);
  await answer(before, "STD-1", 2);
  await answer(after, "STD-1", 4);
  await answer(before, "STD-2", 3);
  const page = `/rounds/${after}/compare/${before}`;

  const leader = await signInAs(site, lead);
  for (const from of [`/institutions/${id}`, `/rounds/${after}`]) expect((await leader.get(from)).text).toContain(page);
  const shown = readText((await leader.get(page)).text);
  expect(shown).toContain("Of the one question that can be compared, risen: 1; fallen: 0; where it stood: 0.");
  expect(shown).toContain("Up 2 levels, without new evidence");
  expect(shown).toContain("19 questions are not compared.");
  expect(shown).toContain("A level can fall although nothing got worse");
  // From either end the earlier round stands first.
  const turned = readText((await leader.get(`/rounds/${before}/compare/${after}`)).text);
  expect(turned).toContain("Up 2 levels");
  expect((await leader.get(`/rounds/${after}/compare/${after}`)).location).toBe(`/assessments/${after}/result`);

  const viewer = await addPerson(database, "Vera", now);
  await addGrant(database, viewer.id, "viewer", { kind: "institution", id }, now);
  const visitor = await signInAs(site, viewer);
  expect((await visitor.get(page)).status).toBe(200);
  const open = await addRoundIn(database, id, "open", later);
  expect((await visitor.get(`/rounds/${after}/compare/${open}`)).status).toBe(404);
  const reviewer = await addPerson(database, "Rita", now);
  await addGrant(database, reviewer.id, "reviewer", { kind: "round", id: after }, now);
  expect((await (await signInAs(site, reviewer)).get(page)).status).toBe(404);

  const elsewhere = await addInstitution(database, "Elsewhere", now);
  const foreign = await addRoundIn(database, elsewhere.id, "locked", now);
  expect((await leader.get(`/rounds/${after}/compare/${foreign}`)).status).toBe(404);
  expect((await leader.get(`/rounds/${after}/compare/none`)).status).toBe(404);
});
