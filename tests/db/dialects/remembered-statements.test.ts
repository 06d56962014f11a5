import { sql } from "kysely";
import { expect, test } from "vitest";
import { rememberStatements } from "#db/dialects/remembered-statements.ts";
import { freshSqlite } from "#tests/support/database.server.ts";

function counted() {
  const prepared: string[] = [];
  const connection = rememberStatements({
    inTransaction: false,
    prepare: (text) => {
      prepared.push(text);
      return { text };
    },
    close: () => undefined,
  });
  return { prepared, connection };
}

test("a statement is prepared once, and each text has its own", () => {
  const { prepared, connection } = counted();
  expect(connection.prepare("a")).toBe(connection.prepare("a"));
  expect(connection.prepare("b")).toEqual({ text: "b" });
  expect(prepared).toEqual(["a", "b"]);
});

test("ever new statements do not fill the memory", () => {
  const { prepared, connection } = counted();
  for (let number = 0; number < 5000; number++) connection.prepare(`select ${number}`);
  connection.prepare("select 4999");
  connection.prepare("select 0");
  expect(prepared).toHaveLength(5001);
});

test("a remembered statement sees a schema that has changed since", async () => {
  const { write } = await freshSqlite.open();
  const rows = async () => (await sql`select * from changing`.execute(write)).rows;
  await sql`create table changing (one integer)`.execute(write);
  await sql`insert into changing values (1)`.execute(write);
  expect(await rows()).toEqual([{ one: 1 }]);
  await sql`alter table changing add column two integer default 2`.execute(write);
  expect(await rows()).toEqual([{ one: 1, two: 2 }]);
  await sql`drop table changing`.execute(write);
  await expect(rows()).rejects.toThrow(/no such table/);
  await sql`create table changing (three integer)`.execute(write);
  expect(await rows()).toEqual([]);
});
