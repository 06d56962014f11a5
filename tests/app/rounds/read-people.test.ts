import { expect, test } from "vitest";
import { changeRound } from "#app/rounds/change-round.server.ts";
import { handIn } from "#app/rounds/hand-in.server.ts";
import { readPeople } from "#app/rounds/read-people.server.ts";
import { takePart } from "#app/rounds/take-part.server.ts";
import { transaction } from "#db/database.server.ts";
import { putContribution } from "#db/queries/contributions.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound, later, noon } from "./a-round.ts";

const everybody = { roleGroup: null, states: null };

describeEachDatabase("the people of a round", (fresh) => {
  test("are listed by name with what each has answered of their own questions", async () => {
    const database = await fresh.open();
    const { id, leader, round, join, answer, step } = await aRound(database);
    const omar = await join("Omar", "it_digital", ["TEC"]);
    await join("Mona", "faculty");
    await takePart(database, await round(), { roleGroup: "leadership", sections: null }, leader, later);
    await step("open");
    await answer(omar.id, "TEC-1", { level: 2 });
    await answer(omar.id, "TEC-2", { dontKnow: true });
    await handIn(database, id, omar.actor, later);
    const read = async (filter: Parameters<typeof readPeople>[2]) =>
      readPeople(database, await round(), filter, new URLSearchParams(), flagship());
    const { people, paging } = await read(everybody);
    expect(people.map(({ name, answered }) => [name, answered])).toEqual([
      ["Lead of Harbour University", 0],
      ["Mona", 0],
      ["Omar", 2],
    ]);
    expect([paging.total, people[2]?.of]).toEqual([3, 5]);
    expect((await read({ roleGroup: "faculty", states: null })).people.map(({ name }) => name)).toEqual(["Mona"]);
    const waiting = await read({ roleGroup: null, states: ["open", "returned"] });
    expect(waiting.people.map(({ name }) => name)).not.toContain("Omar");
  });

  test("have answered of their own questions only, also after the round divided them anew", async () => {
    const database = await fresh.open();
    const { id, leader, round, join, answer, step } = await aRound(database);
    const omar = await join("Omar", "it_digital");
    await step("open");
    await answer(omar.id, "TEC-1", { level: 2 });
    await answer(omar.id, "CUL-1", { level: 2 });
    const { name, deadline, previousId, showsPrevious, revision } = await round();
    const settings = { name, deadline, previousId, showsPrevious, roleSections: { it_digital: ["CUL"] } };
    await changeRound(database, id, { revision, settings }, leader, later);
    const { people } = await readPeople(database, await round(), everybody, new URLSearchParams(), flagship());
    expect(people[0]).toMatchObject({ answered: 1, of: 5 });
  });

  test("come in pages, and a page beyond the last is the last", async () => {
    const database = await fresh.open();
    const { id, round } = await aRound(database);
    await transaction(database, async (work) => {
      for (let at = 10; at < 70; at++) {
        const person = { id: `p${at}`, name: `Person ${at}`, email: null, language: "en", passwordHash: null };
        await insertPerson(work, person, noon);
        await putContribution(work, id, person.id, { roleGroup: "faculty", sections: null }, noon);
      }
    });
    const page = async (asked: number) =>
      readPeople(database, await round(), everybody, new URLSearchParams({ page: `${asked}` }), flagship());
    expect(await page(2)).toMatchObject({ paging: { number: 2, total: 60, offset: 20 } });
    expect((await page(2)).people[0]?.name).toBe("Person 30");
    expect((await page(9)).people.map(({ name }) => name).at(-1)).toBe("Person 69");
    expect((await page(9)).paging.number).toBe(3);
  });
});
