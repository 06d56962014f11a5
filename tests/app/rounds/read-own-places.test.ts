import { expect, test } from "vitest";
import { readOwnPlaces } from "#app/rounds/read-own-places.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { addGrant } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, noon } from "./a-round.ts";

describeEachDatabase("the places of somebody's roles", (fresh) => {
  test("are the rounds they answer or review and the institutions they lead, see or advise", async () => {
    const database = await fresh.open();
    const { id, institutionId, lead, join } = await aRound(database);
    const mona = await join("Mona", "it_digital", ["TEC", "REC"]);
    await addGrant(database, mona.id, "viewer", { kind: "institution", id: institutionId }, noon);
    await addGrant(database, lead.id, "viewer", { kind: "institution", id: institutionId }, noon);
    await addGrant(database, lead.id, "reviewer", { kind: "round", id }, noon);
    const read = async (personId: string) => {
      const grants = await grantsOfPerson(database.read, personId, noon);
      return readOwnPlaces(database, { personId, grants });
    };
    const round = { id, name: "Spring round", institution: "Harbour University", state: "draft", deadline: null };
    const institution = { id: institutionId, name: "Harbour University" };
    expect(await read(mona.id)).toEqual({
      answers: [{ ...round, contribution: "open" }],
      reviews: [],
      institutions: [{ ...institution, role: "viewer" }],
    });
    expect(await read(lead.id)).toEqual({
      answers: [],
      reviews: [{ ...round, contribution: null }],
      institutions: [{ ...institution, role: "lead" }],
    });
  });
});
