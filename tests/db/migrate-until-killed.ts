import { type KyselyPlugin, sql } from "kysely";
import { openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { migrations } from "#db/migrations/index.ts";

/** Migrates the database named first, with one upgrade more, and dies before the statement whose number comes second. */
const [, , url = "", last = "1"] = process.argv;
const database = await openDatabase(url);
let statements = 0;

const killer: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements += 1;
    if (statements === Number(last)) process.kill(process.pid, "SIGKILL");
    return node;
  },
  transformResult: async ({ result }) => result,
};

// Today may have no upgrade for the kept version yet: this one changes a table that holds answers, and goes back.
const later = {
  up: async (schema: Parameters<(typeof migrations)[string]["up"]>[0]) => {
    await sql`alter table answer add column trial text`.execute(schema);
    await sql`update answer set trial = note`.execute(schema);
    await sql`create table trial as select * from answer`.execute(schema);
    await sql`delete from answer`.execute(schema);
    await sql`insert into answer select * from trial`.execute(schema);
    await sql`drop table trial`.execute(schema);
    await sql`alter table answer drop column trial`.execute(schema);
    await sql`delete from kysely_migration where name = '29990101T0000-trial'`.execute(schema);
  },
};

await migrate(
  { ...database, write: database.write.withPlugin(killer) },
  { ...migrations, "29990101T0000-trial": later },
);
await sql`delete from kysely_migration where name = '29990101T0000-trial'`.execute(database.write);
await database.close();
