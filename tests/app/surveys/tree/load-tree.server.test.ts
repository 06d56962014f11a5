import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findTree, loadAnyInstrument, loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { emptyFolder } from "../../../support/waymark.server.ts";

test("a folder is read in whichever format it is written", async () => {
  const tree = await loadAnyInstrument("tests/surveys/models/mixed-scales");
  expect(tree.ok && "tree" in tree ? tree.tree.id : null).toBe("mixed-scales");
  const ladder = await loadAnyInstrument("surveys/micro-credential-readiness");
  expect(ladder.ok && "instrument" in ladder ? ladder.instrument.levels : null).toBe(5);
});

test("a library holds instruments of both formats, each version once", async () => {
  const root = emptyFolder();
  cpSync("tests/surveys/models/mixed-scales", join(root, "one"), { recursive: true });
  cpSync("surveys/micro-credential-readiness", join(root, "two"), { recursive: true });
  const load = await loadInstrumentLibrary(root);
  if (!load.ok) throw new Error(load.problems[0]?.message);
  expect(load.library.instruments).toHaveLength(1);
  expect(findTree(load.library, "mixed-scales")?.tree.version).toBe("1.0.0");
  expect(findTree(load.library, "mixed-scales", "2.0.0")).toBeUndefined();
  cpSync("tests/surveys/models/mixed-scales", join(root, "three"), { recursive: true });
  const twice = await loadInstrumentLibrary(root);
  expect(twice.ok ? [] : twice.problems.map(({ message }) => message).join()).toContain("Another folder already holds");
});

test("mistakes of the structure and of the words come together, each with its file", async () => {
  const folder = join(emptyFolder(), "broken");
  cpSync("tests/surveys/models/mixed-scales", folder, { recursive: true });
  for (const [file, from, to] of [
    ["survey.yaml", "answers: stage,", "answers: stag,"],
    ["locales/en.json", '"language": "en"', '"language": "fr"'],
  ] as const)
    writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
  const load = await loadAnyInstrument(folder);
  expect(load.ok ? [] : load.problems.map(({ file }) => file.slice(folder.length + 1))).toEqual([
    "survey.yaml",
    join("locales", "en.json"),
  ]);
});

test("a tree whose format is mistyped is read as a tree, and the format is all that is wrong", async () => {
  const folder = join(emptyFolder(), "mistyped");
  cpSync("tests/surveys/models/mixed-scales", folder, { recursive: true });
  const file = join(folder, "survey.yaml");
  for (const format of ["format: two", "# none"]) {
    const text = readFileSync("tests/surveys/models/mixed-scales/survey.yaml", "utf8");
    writeFileSync(file, text.replace("format: 2", format));
    const load = await loadAnyInstrument(folder);
    expect(load.ok ? [] : load.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^"format" is .*"?2"?\.$/),
    ]);
  }
});
