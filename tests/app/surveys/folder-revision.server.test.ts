import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderRevision } from "#app/surveys/folder-revision.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";

test("a revision stays while nothing happens, and changes with every save, name and file", async () => {
  const folder = emptyFolder();
  const file = join(folder, "locales", "en.json");
  mkdirSync(join(folder, "locales"));
  const steps = [
    () => writeFileSync(file, "{}"),
    () => writeFileSync(file, "{ }"),
    () => utimesSync(file, 1, 1),
    () => renameSync(file, join(folder, "locales", "es.json")),
    () => rmSync(join(folder, "locales", "es.json")),
    () => rmSync(folder, { recursive: true }),
  ];
  const seen = [await folderRevision(folder)];
  for (const step of steps) {
    step();
    seen.push(await folderRevision(folder));
    expect(await folderRevision(folder)).toBe(seen.at(-1));
  }
  expect(new Set(seen).size).toBe(seen.length);
});
