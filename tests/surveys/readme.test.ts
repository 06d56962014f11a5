import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { wordsSchema } from "#app/surveys/check-words.ts";
import { loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { surveySchema } from "#app/surveys/survey-schema.ts";
import { treeWordsSchema } from "#app/surveys/tree/check-tree-words.ts";
import { groupSchema, itemSchemas, treeSchema } from "#app/surveys/tree/tree-schema.ts";
import { emptyFolder, waymark } from "../support/waymark.server.ts";

test("the instrument written out in the guide for authors loads as it stands", async () => {
  const files = await ladderFiles();
  expect(files.map(([, name]) => name)).toEqual(["survey.yaml", "actions.yaml", "locales/en.json", "panel.yaml"]);
  const load = await loadFrom(files.slice(0, 3));
  expect(load).toMatchObject({ ok: true, warnings: [], instrument: { id: "open-data", levels: 3, panel: null } });
});

test("the panel written out beside it judges it, and lets it be called validated", async () => {
  const guide = await readFile("surveys/README.md", "utf8");
  const words = /^`("panel": \{.*\})`\.$/m.exec(guide)?.[1] ?? "";
  const files = (await ladderFiles()).map(([, name = "", text = ""]) => [
    "",
    name,
    text
      .replace("status: expert-draft", "status: validated")
      .replace('"language": "en",', `"language": "en", ${words},`),
  ]);
  expect(await loadFrom(files)).toMatchObject({ ok: true, instrument: { panel: { validity: { experts: 6 } } } });
});

test("so does the same with the questions about circumstances the guide adds to it", async () => {
  const guide = await readFile("surveys/README.md", "utf8");
  const context = /^A `context.yaml` for the instrument above:\n\n```yaml\n([\s\S]*?)^```/m.exec(guide)?.[1] ?? "";
  const words = /^What is added to `locales\/en.json` above:\n\n```json\n([\s\S]*?)^```/m.exec(guide)?.[1] ?? "";
  const ladder = (await ladderFiles())
    .slice(0, 3)
    .map(([, name = "", text = ""]) => [
      "",
      name,
      text.replace('"language": "en",', `"language": "en", ${words.trim()},`),
    ]);
  const load = await loadFrom([...ladder, ["", "context.yaml", context]]);
  expect(load).toMatchObject({ ok: true, warnings: [], instrument: { context: { notes: [{ id: "rules-first" }] } } });
});

test("so does the one in format 2", async () => {
  const guide = await readFile("surveys/README.md", "utf8");
  const files = [...guide.matchAll(/^`([\w/.]+)` in format 2:\n\n```(?:yaml|json)\n([\s\S]*?)^```/gm)];
  expect(files.map(([, name]) => name)).toEqual(["survey.yaml", "locales/en.json"]);
  expect(await loadFrom(files)).toMatchObject({ ok: true, warnings: [], tree: { id: "small-library" } });
});

test("the answers in the guide fit the questionnaire that one command begins", async () => {
  const guide = await readFile("surveys/README.md", "utf8");
  const answers = /^\{ "instrument": "hand-hygiene".*$/m.exec(guide)?.[0] ?? "";
  const root = emptyFolder();
  await writeStarter(root, { id: "hand-hygiene", title: "Hands", language: "en", format: 2 });
  await writeFile(join(root, "answers.json"), answers);
  const words = ["score", "--instrument", "hand-hygiene", "--answers", "answers.json", "--json"];
  const { code, out, err } = await waymark(words, root);
  expect([code, err]).toEqual([0, ""]);
  // Yes is worth all of Planning, and level 2 of 3 half of Daily work, which counts twice.
  expect(JSON.parse(out)).toMatchObject({ nodes: { PLAN: { index: 100 }, WORK: { index: 50 } } });
});

test("ten questions of another field, written from the guide alone, are in order and score as worked out by hand", async () => {
  expect(await loadAnyInstrument("tests/surveys/hand-hygiene")).toMatchObject({
    ok: true,
    warnings: [],
    words: { en: {}, es: {} },
  });
  const folder = emptyFolder();
  await writeFile(
    join(folder, "answers.json"),
    JSON.stringify({
      instrument: "hand-hygiene",
      answers: {
        ...{ RUB: { number: 45 }, PLACES: { checked: ["corridor", "trolley"] }, SINK: { choice: "yes" } },
        ...{
          BEFORE: { choice: "usually" },
          GLOVES: { choice: "agree" },
          TRAINING: { level: 2 },
          AUDIT: { choice: "no" },
        },
        ...{ OBSTACLES: { ranking: ["time", "skin"] }, VISITORS: { notApplicable: "nobody may come" } },
      },
    }),
  );
  const path = resolve("tests/surveys/hand-hygiene");
  const { out } = await waymark(["score", "--instrument", path, "--answers", "answers.json", "--json"], folder);
  // 45 of 90; 2 of 4 by weight; yes. Then 2 of 3, agreement turned round 2 of 5, level 2 of 3, no; the rate is not asked.
  const facilities = (50 + 50 + 100) / 3;
  const practice = (200 / 3 + 25 + 50 + 0) / 4;
  const { nodes, overall } = JSON.parse(out);
  expect(nodes.FACILITIES.value).toBeCloseTo(facilities, 9);
  expect(nodes.PRACTICE.value).toBeCloseTo(practice, 9);
  expect(overall.value).toBeCloseTo((facilities + 2 * practice) / 3, 9);
});

test("every key an author may write is named in the guide", async () => {
  const guide = await readFile("surveys/README.md", "utf8");
  const keys = [
    surveySchema,
    treeSchema,
    groupSchema,
    ...Object.values(itemSchemas),
    wordsSchema,
    treeWordsSchema,
  ].flatMap(({ shape }) => Object.keys(shape));
  const named = new Set(guide.match(/[\w-]+/g));
  expect([...new Set(keys)].filter((key) => !named.has(key))).toEqual([]);
});

async function ladderFiles(): Promise<readonly (readonly string[])[]> {
  const guide = await readFile("surveys/README.md", "utf8");
  return [...guide.matchAll(/^`([\w/.]+)`:\n\n```(?:yaml|json)\n([\s\S]*?)^```/gm)];
}

/** Writes the files as they are printed, and loads the folder. */
async function loadFrom(files: readonly (readonly string[])[]) {
  const folder = await mkdtemp(join(tmpdir(), "waymark-guide-"));
  await mkdir(join(folder, "locales"));
  for (const [, name, text] of files) await writeFile(join(folder, name ?? ""), text ?? "");
  const load = await loadAnyInstrument(folder);
  await rm(folder, { recursive: true });
  return load;
}
