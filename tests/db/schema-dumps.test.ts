import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const columnsByLanguage = new Map<string, unknown>();

describeEachDatabase("the committed schema", (fresh) => {
  test("is what the migrations make (refresh it with vitest -u)", async () => {
    const database = await fresh.open();
    const schema = await database.dialect.dump(database.read);
    const folder = fileURLToPath(new URL("../../db/", import.meta.url));
    await expect(schema).toMatchFileSnapshot(`${folder}schema.${fresh.language}.sql`);

    const tables = await database.read.introspection.getTables();
    const columns = tables.flatMap((table) =>
      table.columns.map(({ name, dataType, isNullable }) => [
        `${table.name}.${name}`,
        dataType.toLowerCase().replace("int4", "integer").replace("bytea", "blob"),
        isNullable ? "optional" : "required",
      ]),
    );
    columnsByLanguage.set(fresh.language, columns.sort());
  });
});

test("both engines have the same tables, columns and types", () => {
  expect(columnsByLanguage.size).toBe(2);
  expect(columnsByLanguage.get("postgres")).toEqual(columnsByLanguage.get("sqlite"));
});
