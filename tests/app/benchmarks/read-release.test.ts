import { expect, test } from "vitest";
import { readDemonstrationRelease, readRelease, readReleaseBefore } from "#app/benchmarks/read-release.server.ts";
import { addDemonstration } from "#app/demonstration/add-demonstration.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";

const clock = () => new Date("2026-11-21T12:00:00Z");

describeEachDatabase("reading a release", (fresh) => {
  test("needs no answer, no assessment and no member: it still works when they are gone", async () => {
    const database = await fresh.open();
    await addDemonstration(database, flagship(), clock);
    const read = async () => {
      const newest = await readDemonstrationRelease(database, flagship());
      return [newest, await readRelease(database, "demo-1"), newest && (await readReleaseBefore(database, newest))];
    };
    const before = await read();
    expect(before[0]?.id).toBe("demo-2");
    for (const table of ["answer", "session", "release_member"]) {
      await database.write.schema.alterTable(table).renameTo(`hidden_${table}`).execute();
    }
    expect(await read()).toEqual(before);
  });
});
