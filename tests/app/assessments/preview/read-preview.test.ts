import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { previewFolders, readPreview } from "#app/assessments/preview/read-preview.server.ts";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";

test("a folder somebody has just made is listed, and what it lacks is said; what lies beside the folders is not", async () => {
  const root = emptyFolder();
  await writeStarter(root, { id: "hands", title: "Hands", language: "en", format: 2 });
  for (const name of ["empty", ".new-feet-1"]) mkdirSync(join(root, name));
  writeFileSync(join(root, "README.md"), "");
  expect((await previewFolders([root])).map(({ name }) => name)).toEqual(["empty", "hands"]);
  expect(await readPreview([root], "hands")).toMatchObject({
    loaded: { tree: { id: "hands" } },
    mistakes: [],
    warnings: [],
  });
  const empty = await readPreview([root], "empty");
  expect(empty).toMatchObject({ loaded: null, mistakes: [{ frame: null }, {}, {}] });
  expect(await readPreview([root], "README.md")).toBeNull();
});

test("of hundreds of mistakes the first fifty are shown", async () => {
  const root = emptyFolder();
  await writeStarter(root, { id: "hands", title: "Hands", language: "en", format: 2 });
  const nodes = Array.from({ length: 300 }, () => "  - { id: 1, kind: text }\n").join("");
  writeFileSync(
    join(root, "hands", "survey.yaml"),
    `format: 2\nid: hands\nversion: 1.0.0\nstatus: expert-draft\ntree:\n${nodes}`,
  );
  expect((await readPreview([root], "hands"))?.mistakes).toHaveLength(50);
});
