import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadInstrument } from "#app/surveys/load-instrument.server.ts";

const flagship = "surveys/micro-credential-readiness";
let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "waymark-evidence-"));
});
afterAll(() => rm(root, { recursive: true }));

let copies = 0;
async function changed(file: string, from: string, to: string) {
  const folder = join(root, String(copies++));
  await cp(flagship, folder, { recursive: true });
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  const load = await loadInstrument(folder);
  return load.ok
    ? []
    : load.problems.map((one) => `${one.file.slice(folder.length + 1)}:${one.line}:${one.column}: ${one.message}`);
}

describe("evidence beside an instrument", () => {
  test("is read with it", async () => {
    const load = await loadInstrument(flagship);
    expect(load.ok && load.evidence?.evidence.papers.length).toBe(5);
    expect(load.ok && Object.keys(load.evidence?.words ?? {})).toEqual(["en", "es"]);
  });

  test("may be left out", async () => {
    const folder = join(root, "without");
    await cp(flagship, folder, { recursive: true });
    await rm(join(folder, "evidence"), { recursive: true });
    expect(await loadInstrument(folder)).toMatchObject({ ok: true, evidence: null });
  });

  test("a code taken from one study is missed at the place that prints its count", async () => {
    expect(
      await changed(
        "evidence/coding/varadarajan-2023.yaml",
        "employers: [EC1, EC2, EO1, EO3, EO5]",
        "employers: [EC2, EO1, EO3, EO5]",
      ),
    ).toEqual([
      expect.stringMatching(
        /^evidence\/coding\/varadarajan-2023\.yaml:\d+:\d+: 47 studies below carry EC1, not 48\. Correct "n", or the studies\.$/,
      ),
    ]);
  });

  test("a share changed in the survey no longer fits the table it comes from", async () => {
    const from = "{ source: varadarajan-2023, locator: GC1, n: 28, of: 60 }";
    const problems = await changed("survey.yaml", from, from.replace("28", "29"));
    expect(problems).toEqual([
      expect.stringMatching(
        /^evidence\/coding\/varadarajan-2023\.yaml:\d+:\d+: survey\.yaml counts 29 of 60 studies for GC1, but the studies below give 28 of 60\./,
      ),
    ]);
  });

  test("a printed percentage that is not that of its count is found with line and column", async () => {
    expect(await changed("evidence/library.yaml", "n: 8, percent: 35", "n: 8, percent: 36")).toEqual([
      expect.stringMatching(/^evidence\/library\.yaml:\d+:\d+: 8 of 23 studies is not 36%\./),
    ]);
  });

  test("a mistake in the survey is said once, not again for everything that rests on it", async () => {
    expect(await changed("survey.yaml", "levels: 5", "levels: five")).toHaveLength(1);
  });

  test("a sentence without words is named in each language's file", async () => {
    const problems = await changed("evidence/locales/es.json", '"EC1": "Las credenciales no son coherentes.",', "");
    expect(problems).toEqual([
      expect.stringMatching(/^evidence\/locales\/es\.json:\d+:\d+: The words for the row "EC1" are missing/),
    ]);
  });
});
