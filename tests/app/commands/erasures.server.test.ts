import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eraseAccount } from "#app/accounts/erase-account.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { addPerson } from "../../support/cast.server.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");

test("what was erased is printed for a restore elsewhere, and noted beside the data", { timeout: 60_000 }, async () => {
  const [here, there] = [emptyFolder(), emptyFolder()];
  await waymark(["migrate"], here);
  const database = await openDatabase(`file:${join(here, "data", "waymark.sqlite")}`);
  const { id } = await addPerson(database, "Mona Hartmann", noon);
  await waymark(["backup", "one.backup"], here);
  await eraseAccount(database, id, noon);
  await database.close();
  expect(existsSync(join(here, "data", "waymark.sqlite.erasures"))).toBe(true);
  const printed = await waymark(["erasures"], here);
  expect(printed).toEqual({
    code: 0,
    err: "",
    out: `{"kind":"person","id":"${id}","at":"2026-11-21T12:00:00.000Z"}\n`,
  });
  writeFileSync(join(there, "erasures"), printed.out);
  const restored = await waymark(["restore", join(here, "one.backup"), "--erasures", "erasures"], there);
  expect(restored.out).toContain("Erased again, because that was asked for since: 1.\nNobody is signed in");
  const missing = await waymark(["restore", join(here, "one.backup"), "--erasures", "none", "--replace"], there);
  expect([missing.code, missing.err]).toEqual([1, expect.stringMatching(/none cannot be read\. Check the name/)]);
  expect((await waymark(["erasures", "x"], here)).code).toBe(2);
});
