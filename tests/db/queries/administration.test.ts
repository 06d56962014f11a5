import { expect, test } from "vitest";
import { pagingOf } from "#app/platform/paging.ts";
import {
  countEverything,
  countJobs,
  pageOfGrants,
  pageOfInstitutions,
  pageOfJobs,
  pageOfPeople,
  pageOfProgrammes,
  pageOfReleases,
  pageOfSessions,
} from "#db/queries/administration.server.ts";
import { addGrant, addInstitution, addPerson, addRoundIn } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");

function portion(search = "", page = "1") {
  return { search, place: (total: number) => pagingOf(new URLSearchParams({ page }), total, 2) };
}

describeEachDatabase("an administrator's lists", (fresh) => {
  test("count, search whatever the case, and stop at the last page", async () => {
    const database = await fresh.open();
    for (const name of ["Harbour", "Ångström", "100% Online", "Under_score"])
      await addInstitution(database, name, noon);
    const { paging, rows } = await pageOfInstitutions(database.read, portion("", "9"));
    expect([paging.total, paging.number, rows.length]).toEqual([4, 2, 2]);
    const names = async (search: string) =>
      (await pageOfInstitutions(database.read, portion(search))).rows.map(({ name }) => name);
    expect(await names("HARB")).toEqual(["Harbour"]);
    expect(await names("0%")).toEqual(["100% Online"]);
    expect(await names("_")).toEqual(["Under_score"]);
    expect(await names("\\")).toEqual([]);
  });

  test("name the place of every role, down to a section of a round", async () => {
    const database = await fresh.open();
    const { id, lead } = await addInstitution(database, "Harbour", noon);
    const round = await addRoundIn(database, id, "open", noon, "Spring");
    const bo = await addPerson(database, "Bo", noon);
    await addGrant(database, bo.id, "respondent", { kind: "section", id: `${round}/STD` }, noon);
    await addGrant(database, bo.id, "reviewer", { kind: "round", id: round }, noon);
    await addGrant(database, bo.id, "viewer", { kind: "institution", id }, noon, "2026-11-01T00:00:00.000Z").catch(
      () => null,
    );
    const { rows } = await pageOfGrants(
      database.read,
      { ...portion(), place: (total) => pagingOf(new URLSearchParams(), total) },
      noon,
    );
    expect(rows.map(({ person, role, institution, round: name }) => [person, role, institution, name]).sort()).toEqual([
      ["Bo", "respondent", "Harbour", "Spring"],
      ["Bo", "reviewer", "Harbour", "Spring"],
      [lead.name, "lead", "Harbour", null],
    ]);
  });

  test("say how many rounds and people an institution has, and how many of everything there are", async () => {
    const database = await fresh.open();
    const { id } = await addInstitution(database, "Harbour", noon);
    await addRoundIn(database, id, "draft", noon);
    const [harbour] = (await pageOfInstitutions(database.read, portion())).rows;
    expect([Number(harbour?.rounds), Number(harbour?.people)]).toEqual([1, 1]);
    expect(await countEverything(database.read, noon)).toEqual({
      ...{ institutions: 1, people: 1, grants: 1, sessions: 0, jobs: 0, releases: 0, programmes: 0, letters: 0 },
    });
    expect(await countJobs(database.read, noon)).toEqual({ waiting: 0, failed: 0 });
    for (const read of [pageOfPeople, pageOfJobs, pageOfReleases, pageOfProgrammes]) {
      expect((await read(database.read, portion("nothing like this"))).rows).toEqual([]);
    }
    expect((await pageOfSessions(database.read, portion(), noon)).paging.total).toBe(0);
  });
});
