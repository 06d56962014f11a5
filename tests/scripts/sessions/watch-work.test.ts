import { expect, test } from "vitest";
import { hashPassword } from "#app/accounts/password.server.ts";
import { transaction } from "#db/database.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { cheap, somebody } from "#tests/app/accounts/somebody.ts";
import { freshSqlite } from "#tests/support/database.server.ts";
import { watchWork } from "../../../scripts/sessions/watch-work.ts";

test("sees every statement, inside transactions too, the rows it moved, and every hash", async () => {
  const database = await freshSqlite.open();
  const id = await somebody(database);
  const { answer, work } = await watchWork(database, async (watched) => {
    await findPerson(watched.read, "nobody");
    await transaction(watched, (inside) =>
      inside.updateTable("person").set({ name: "M" }).where("id", "=", id).execute(),
    );
    await hashPassword("a boat", cheap);
    return (await findPerson(watched.read, id))?.name;
  });
  expect(answer).toBe("M");
  const look = 'select * from "person" where "id" = ? and "erased_at" is null';
  expect(work).toEqual([
    look,
    "0 rows, 0 written",
    'update "person" set "name" = ? where "id" = ?',
    "0 rows, 1 written",
    "argon2id, 64 KiB, 1 passes",
    look,
    "1 rows, 0 written",
  ]);
});

test("looks away again afterwards, also when the act failed", async () => {
  const database = await freshSqlite.open();
  const { work } = await watchWork(database, async () => {});
  const failing = watchWork(database, () => Promise.reject(new Error("Nothing was done.")));
  await expect(failing).rejects.toThrow("Nothing was done.");
  await hashPassword("a boat", cheap);
  expect(work).toEqual([]);
});
