import { expect, test } from "vitest";
import { makeToken } from "#app/accounts/make-token.server.ts";
import type { TokenAct } from "#app/accounts/may.ts";
import { newId } from "#app/platform/ids.server.ts";
import { inRound, invited } from "#tests/app/accounts/invited.ts";
import { addGrant, addInstitution, addPerson, addRoundIn, signInAs } from "#tests/support/cast.server.ts";
import { openSite } from "#tests/support/site.server.ts";

async function harbour() {
  const site = await openSite();
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  const roundId = await addRoundIn(site.database, id, "open", site.now);
  const { token } = await invited(site.database, lead.id, { place: inRound(id, roundId) }, site.now);
  await site.visitor().post("/join", { intent: "accept", secret: token, name: "Mona Hartmann" });
  const bearer = async (act: TokenAct) => {
    const plan = { name: "Dashboard", act, days: 30 };
    const made = await makeToken(site.database, { kind: "institution", id }, plan, lead.id, newId(), site.now);
    return { Authorization: `Bearer ${made.ok ? made.token : ""}` };
  };
  return { site, id, lead, roundId, path: `/rounds/${roundId}/progress.json`, bearer };
}

test("a program with a token reads how far a round is: numbers, and nobody's name", async () => {
  const { site, roundId, path, bearer } = await harbour();
  const { status, headers, text } = await site.visitor().get(path, await bearer("round.read"));
  expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
  expect(JSON.parse(text)).toMatchObject({ round: roundId, state: "open", people: 1, handedIn: 0 });
  for (const words of ["Mona", "Harbour", "Spring"]) expect(text).not.toContain(words);
});

test("nobody else's token opens it, and this one opens no other round and no page", async () => {
  const { site, roundId, path, bearer } = await harbour();
  expect((await site.visitor().get(path, await bearer("assessment.export"))).status).toBe(404);
  const other = await addInstitution(site.database, "Elsewhere", site.now);
  const foreign = await addRoundIn(site.database, other.id, "open", site.now);
  const program = await bearer("round.read");
  for (const address of [`/rounds/${foreign}/progress.json`, "/rounds/none/progress.json"]) {
    expect((await site.visitor().get(address, program)).status).toBe(404);
  }
  expect((await site.visitor().get(`/rounds/${roundId}`, program)).location).toContain("/sign-in");
  expect((await site.visitor().get(path)).status).toBe(404);
  expect((await site.visitor().post(path, {}, program)).status).toBeGreaterThanOrEqual(400);
});

test("whoever may see the progress on a page may read it here too", async () => {
  const { site, id, lead, roundId, path } = await harbour();
  const reviewer = await addPerson(site.database, "Leo", site.now);
  await addGrant(site.database, reviewer.id, "reviewer", { kind: "round", id: roundId }, site.now);
  const viewer = await addPerson(site.database, "Vera", site.now);
  await addGrant(site.database, viewer.id, "viewer", { kind: "institution", id }, site.now);
  for (const [who, status] of [
    [lead, 200],
    [reviewer, 200],
    [viewer, 404],
  ] as const) {
    expect((await (await signInAs(site, who)).get(path)).status).toBe(status);
  }
});
