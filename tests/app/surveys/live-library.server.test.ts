import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FileProblem } from "#app/surveys/file-problem.ts";
import { openLiveLibrary } from "#app/surveys/live-library.server.ts";
import { findTree } from "#app/surveys/load-instrument.server.ts";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";

test("what an author saves is served at once; while there is a mistake, what was last in order", async () => {
  const root = emptyFolder();
  const choice = { title: "Hands", language: "en", format: 2 } as const;
  await writeStarter(root, { ...choice, id: "hands" });
  const told: FileProblem[] = [];
  const live = await openLiveLibrary([root], (problems) => told.push(...problems));
  const save = async (from: string, to: string) => {
    const file = join(root, "hands", "locales", "en.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
    await live.refresh();
  };
  const question = () => findTree(live.library(), "hands")?.words.en?.items["PLAN-1"]?.name;
  expect(question()).toBe("Is there a written plan?");
  await save("Is there a written plan?", "Is there a plan?");
  expect(question()).toBe("Is there a plan?");
  await save('"Is there a plan?"', "Is there any plan?");
  expect([question(), told.length]).toEqual(["Is there a plan?", 1]);
  await live.refresh();
  expect(told, "said once for each save").toHaveLength(1);
  await save("Is there any plan?", '"Is there any plan?"');
  expect(question()).toBe("Is there any plan?");
  await writeStarter(root, { ...choice, id: "feet" });
  await live.refresh();
  expect(findTree(live.library(), "feet")).toBeDefined();
});

test("at the beginning one with a mistake is left out and told, and the others are served", async () => {
  const root = emptyFolder();
  for (const id of ["hands", "feet"]) await writeStarter(root, { id, title: "Hands", language: "en", format: 2 });
  writeFileSync(join(root, "feet", "survey.yaml"), "format: 2\n");
  const told: FileProblem[] = [];
  const live = await openLiveLibrary([root], (problems) => told.push(...problems));
  expect(told.length).toBeGreaterThan(0);
  expect(live.library().trees.map(({ tree }) => tree.id)).toEqual(["hands"]);
});
