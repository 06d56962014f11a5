import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import { refuseUnknownFormat } from "#app/surveys/unknown-format.ts";
import { emptyFolder } from "../../support/waymark.server.ts";

/** The instrument of a folder, written in another format. */
async function loadAs(folder: string, format: string) {
  const copy = join(emptyFolder(), "copy");
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, "survey.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^format: \d/m, `format: ${format}`));
  return loadAnyInstrument(copy);
}

describe("an instrument opens in every format there ever was", () => {
  test("the first format goes on being read, beside the second", async () => {
    const first = await loadAnyInstrument("surveys/micro-credential-readiness");
    expect(first).toMatchObject({ ok: true, warnings: [], instrument: { levels: 5 } });
    expect(await loadAnyInstrument("surveys/public-library-service")).toMatchObject({ ok: true, warnings: [] });
  });

  test.each([
    ["surveys/micro-credential-readiness", "3", "Install a newer Waymark"],
    ["surveys/public-library-service", "3", "Install a newer Waymark"],
    ["surveys/public-library-service", "0", "Write format: 1"],
    ["surveys/public-library-service", "1.5", "Write format: 1"],
  ])("%s in format %s is refused in one sentence, with its place and what to do", async (folder, format, cure) => {
    const load = await loadAs(folder, format);
    const problems = load.ok ? [] : load.problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(`format ${format}, and this Waymark reads formats 1 and 2. ${cure}`);
    const lines = readFileSync(join(folder, "survey.yaml"), "utf8").split("\n");
    expect(problems[0]).toMatchObject({ line: lines.findIndex((line) => line.startsWith("format:")) + 1, column: 1 });
  });

  test("a missing format is left to the check of what is there", () => {
    expect([refuseUnknownFormat({}), refuseUnknownFormat(null), refuseUnknownFormat({ format: 2 })]).toEqual([
      ...[null, null, null],
    ]);
  });
});
