import { expect, test } from "vitest";
import { readOwnPart } from "#app/rounds/own-part.server.ts";
import { readConsensus } from "#app/rounds/read-consensus.server.ts";
import { readRounds } from "#app/rounds/read-rounds.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound } from "./a-round.ts";

describeEachDatabase("what somebody's own pages of a round are made of", (fresh) => {
  test("their questions and their answers, and nobody else's; nothing without a part", async () => {
    const database = await fresh.open();
    const { id, institutionId, lead, round, join, answer, step } = await aRound(database);
    const [mona, omar] = [await join("Mona", "it_digital", ["TEC"]), await join("Omar", "faculty")];
    await step("open");
    await answer(mona.id, "TEC-1", { level: 2 });
    await answer(omar.id, "STD-1", { level: 5 });
    const own = async (personId: string) => readOwnPart(database, await round(), personId, flagship());
    const part = await own(mona.id);
    expect(part).toMatchObject({ answering: "open", entries: { "TEC-1": { answer: { level: 2 } } } });
    expect(Object.keys(part?.entries ?? {})).toEqual(["TEC-1"]);
    expect(part?.sections.map((section) => section.id)).toEqual(["TEC"]);
    expect(await own(lead.id)).toBeNull();
    expect(await readConsensus(database, id)).toEqual({ entries: {}, suggestions: {}, reviews: {} });
    expect((await readRounds(database, institutionId)).map(({ assessmentId }) => assessmentId)).toEqual([id]);
  });
});
