import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "#db/database.server.ts";
import {
  assertCurrent,
  migrate,
  NewerDatabaseError,
  OutdatedDatabaseError,
  openCurrentDatabase,
  pendingMigrations,
} from "#db/migrate.server.ts";
import { migrations } from "#db/migrations/index.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const names = Object.keys(migrations);

describeEachDatabase("migrating", (fresh) => {
  test("an empty database gets every migration, and a second run has nothing to do", async () => {
    const url = await fresh.url();
    const database = await openDatabase(url);
    try {
      expect(await pendingMigrations(database)).toEqual(names);
      expect(await migrate(database)).toEqual(names);
      expect(await migrate(database)).toEqual([]);
      await expect(assertCurrent(database)).resolves.toBeUndefined();
    } finally {
      await database.close();
    }
  });

  test("nothing is served from a database that waits for migrations", async () => {
    const url = await fresh.url();
    await expect(openCurrentDatabase(url)).rejects.toThrow(OutdatedDatabaseError);
  });

  test("a database of a newer version is neither served nor migrated", async () => {
    const database = await fresh.open();
    await sql`insert into kysely_migration (name, timestamp) values ('29990101T0000-later', '2999-01-01T00:00:00.000Z')`.execute(
      database.write,
    );
    await expect(assertCurrent(database)).rejects.toThrow(NewerDatabaseError);
    await expect(migrate(database)).rejects.toThrow(/newer version of Waymark \(29990101T0000-later\)/);
  });

  test("an upgrade that stops halfway leaves nothing behind, and the next run completes it", async () => {
    const database = await openDatabase(await fresh.url());
    const powerCut = () => Promise.reject(new Error("power cut"));
    try {
      const stopping = migrate(database, { ...migrations, "29990101T0000-later": { up: powerCut } });
      await expect(stopping).rejects.toThrow("power cut");
      expect(await database.write.introspection.getTables()).toEqual([]);
      expect(await migrate(database)).toEqual(names);
    } finally {
      await database.close();
    }
  });

  test("two processes that migrate at the same moment both find the work done", async () => {
    const url = await fresh.url();
    const [one, other] = [await openDatabase(url), await openDatabase(url)];
    try {
      const ran = await Promise.all([migrate(one), migrate(other)]);
      expect(ran.flat()).toEqual(names);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });
});
