import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadInstrument } from "#app/surveys/load-instrument.server.ts";

test("the instrument written out in the guide for authors loads as it stands", async () => {
  const guide = await readFile("surveys/README.md", "utf8");
  const folder = await mkdtemp(join(tmpdir(), "waymark-guide-"));
  await mkdir(join(folder, "locales"));
  const files = [...guide.matchAll(/^`([\w/.]+)`:\n\n```(?:yaml|json)\n([\s\S]*?)^```/gm)];
  for (const [, name, text] of files) await writeFile(join(folder, name ?? ""), text ?? "");
  const load = await loadInstrument(folder);
  await rm(folder, { recursive: true });
  expect(files.map(([, name]) => name)).toEqual(["survey.yaml", "actions.yaml", "locales/en.json"]);
  expect(load).toMatchObject({ ok: true, warnings: [], instrument: { id: "open-data", levels: 3 } });
});
