import fc from "fast-check";
import { expect, test } from "vitest";
import { findInstitutions } from "#app/institutions/find-institutions.server.ts";
import { importRor } from "#app/institutions/import-ror.server.ts";
import { bestOf, searchEntry, searchIndex } from "#app/institutions/rank-institutions.ts";
import shipped from "#app/institutions/ror/records.json" with { type: "json" };
import { readQuery } from "#app/institutions/search-text.ts";
import type { Database } from "#db/database.server.ts";
import { describeEachDatabase, freshSqlite } from "#tests/support/database.server.ts";
import { fileOf, firstSchemaOf, known, metu, secondSchemaOf } from "./a-dump.ts";

const now = new Date("2026-11-21T12:00:00.000Z");
const [vilnius, oxford] = [known("03nadee84"), known("052gg0110")];

async function importText(database: Database, content: string | Uint8Array, everyKind = false) {
  const path = await fileOf(content);
  return importRor(database, { path, release: "v9.1-2026-11-20", everyKind }, now, () => undefined);
}

async function found(database: Database, typed: string) {
  const query = readQuery(typed);
  if (query === null) throw new Error(`"${typed}" is too short to search for.`);
  const { release, records } = await findInstitutions(database, query, 10);
  return { release, names: records.map(({ name }) => name) };
}

describeEachDatabase("the list of institutions", (fresh) => {
  test("is the shipped slice until a data dump is imported", async () => {
    const database = await fresh.open();
    expect(await found(database, "vilnius")).toEqual({
      release: shipped.release,
      names: ["Vilnius University", "Vilnius Gediminas Technical University"],
    });
    const dump = JSON.stringify([secondSchemaOf(vilnius), firstSchemaOf(metu)], null, 4);
    expect(await importText(database, dump)).toEqual({ ok: true, counts: { read: 2, kept: 2 } });
    expect(await found(database, "vilnius")).toEqual({ release: "v9.1-2026-11-20", names: ["Vilnius University"] });
    expect((await found(database, "oxford")).names).toEqual([]);
  });

  test("holds active places of education, or every active organisation when asked", async () => {
    const database = await fresh.open();
    const closed = { ...secondSchemaOf(metu), status: "inactive" };
    const dump = JSON.stringify([secondSchemaOf(vilnius), closed, { ...secondSchemaOf(oxford), types: ["company"] }]);
    expect(await importText(database, dump)).toMatchObject({ counts: { read: 3, kept: 1 } });
    expect(await importText(database, dump, true)).toMatchObject({ counts: { read: 3, kept: 2 } });
    expect((await found(database, "middle east")).names).toEqual([]);
  });

  test("is replaced as a whole by the next import, which leaves nothing of the old one behind", async () => {
    const database = await fresh.open();
    await importText(database, JSON.stringify(shipped.records.map(secondSchemaOf)));
    await importText(database, JSON.stringify([secondSchemaOf(oxford)]));
    expect((await found(database, "vilnius")).names).toEqual([]);
    const rows = await database.read.selectFrom("known_institution").select("ror").execute();
    expect(rows).toEqual([{ ror: oxford.ror }]);
    expect(await database.read.selectFrom("known_list").select("state").execute()).toEqual([{ state: "current" }]);
  });

  test.each([
    [
      "a wrong id far down",
      JSON.stringify([...shipped.records.map(secondSchemaOf), { id: "x" }], null, 1),
      /Record 104/,
    ],
    ["a record twice", JSON.stringify([metu, oxford, metu].map(secondSchemaOf)), /Record 3 repeats .* of record 1/],
    ["a file cut off", JSON.stringify([secondSchemaOf(metu)]).slice(0, -5), /in the middle of record 1/],
    ["a record that is no JSON", `[${JSON.stringify(secondSchemaOf(metu))}, {oops}]`, /Record 2 is not valid JSON/],
    ["no list at all", "{}", /square brackets/],
    ["nothing to keep", "[]", /No active organisation/],
  ])("stays as it was after %s", async (_what, text, message) => {
    const database = await fresh.open();
    await importText(database, JSON.stringify([secondSchemaOf(oxford)]));
    const refused = await importText(database, text);
    expect(refused).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(message) }] });
    expect(await found(database, "oxford")).toEqual({ release: "v9.1-2026-11-20", names: ["University of Oxford"] });
    expect(await database.read.selectFrom("known_list").select("state").execute()).toEqual([{ state: "current" }]);
  });

  test("stays as it was after bytes that are no text", async () => {
    const database = await fresh.open();
    await expect(importText(database, Buffer.from([91, 0xff, 0xfe, 93]))).rejects.toThrow(TypeError);
    expect(await database.read.selectFrom("known_list").selectAll().execute()).toEqual([]);
  });

  test("clears away what a broken off import left", async () => {
    const database = await fresh.open();
    const left = { id: "left", release: "v0", state: "arriving" as const, begun_at: now.toISOString() };
    await database.write.insertInto("known_list").values(left).execute();
    await importText(database, JSON.stringify([secondSchemaOf(oxford)]));
    const lists = await database.read.selectFrom("known_list").select(["release", "state"]).execute();
    expect(lists).toEqual([{ release: "v9.1-2026-11-20", state: "current" }]);
  });

  test("is searched in the database just as the rule says", async () => {
    const database = await fresh.open();
    await importText(database, JSON.stringify(shipped.records.map(secondSchemaOf)));
    const slice = searchIndex(shipped.records.map(searchEntry));
    const anyName = fc.constantFrom(
      ...shipped.records.flatMap((r) => [r.name, ...r.labels, ...r.aliases, ...r.acronyms]),
    );
    const piece = fc
      .tuple(anyName, fc.nat(12), fc.integer({ min: 2, max: 14 }))
      .map(([name, from, length]) => name.slice(from, from + length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(piece, fc.constantFrom("%%", "un_iv", "of o", "'; --", "ı")), async (typed) => {
        const query = readQuery(typed);
        if (query === null) return;
        const { records } = await findInstitutions(database, query, 10);
        expect(records).toEqual(bestOf(slice, query, 10).map(known));
      }),
      { numRuns: 120 },
    );
  });
});

test("twenty mistakes are enough: the rest of a hopeless file is not read", async () => {
  const database = await freshSqlite.open();
  const refused = await importText(
    database,
    JSON.stringify(
      Array.from({ length: 500 }, () => ({ id: "x" })),
      null,
      1,
    ),
  );
  expect(refused.ok ? [] : refused.problems.slice(0, 2)).toMatchObject([
    { line: 2, column: 2, message: expect.stringContaining("Record 1:") },
    { line: 5, column: 2, message: expect.stringContaining("Record 2:") },
  ]);
});
