import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";

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
