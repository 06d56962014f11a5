import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import { panelLine } from "#app/surveys/panel/panel-line.ts";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";

const questions = {
  1: ["PLAN-1", "PLAN-2", "WORK-1", "WORK-2"],
  2: ["PLAN-1", "PLAN-2", "WORK-1", "WORK-2", "WORK-3"],
} as const;

type Sketch = {
  readonly format?: 1 | 2;
  readonly panel?: string | null;
  readonly status?: "validated" | "expert-draft";
  readonly words?: boolean;
};

function panelOf(format: 1 | 2, ratings = "[4, 4, 3, 4, 3, 3]"): string {
  const experts = "experts: [nursing, nursing, nursing, infection_control, infection_control, quality]";
  const rows = questions[format].map((id) => `  ${id}: ${ratings}`).join("\n");
  return `version: 1.0.0\nmonth: "2026-05"\n${experts}\nratings:\n${rows}\n`;
}

async function load({ format = 1, panel = panelOf(format), status = "validated", words = true }: Sketch = {}) {
  const root = emptyFolder();
  await writeStarter(root, { id: "hands", title: "Hands", language: "en", format });
  const folder = join(root, "hands");
  const change = (file: string, from: string, to: string) =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
  change("survey.yaml", "status: expert-draft", `status: ${status}`);
  if (panel !== null) writeFileSync(join(folder, "panel.yaml"), panel);
  const fields = { nursing: "nursing", infection_control: "infection control", quality: "quality" };
  if (words) change("locales/en.json", '"language": "en",', `"language": "en", "panel": ${JSON.stringify(fields)},`);
  const found = await loadAnyInstrument(folder);
  const problems = found.ok ? [] : found.problems;
  const instrument = !found.ok ? null : "tree" in found ? found.tree : found.instrument;
  const said = problems.map(
    ({ file, line, column, message }) => `${file.slice(folder.length + 1)}:${line}:${column}: ${message}`,
  );
  return { instrument, words: found.ok ? found.words.en : undefined, said };
}

describe.each([1, 2] as const)("a questionnaire in format %i", (format) => {
  test("is validated when a panel of six finds every question relevant, and says what the panel found", async () => {
    const { instrument, words, said } = await load({ format });
    expect(said).toEqual([]);
    expect(instrument).toMatchObject({ status: "validated", panel: { validity: { experts: 6, average: 1 } } });
    expect(panelLine(instrument?.panel ?? null, words ?? {}, createTranslator("en"))).toBe(
      `In May 2026 6 experts (nursing, infection control, quality) judged the questions of this version: ${questions[format].length} of ${questions[format].length} reach a content validity of 0.78, and their average is 1.00.`,
    );
  });

  test("may not call itself validated without a panel", async () => {
    expect((await load({ format, panel: null, words: false })).said).toEqual([
      expect.stringMatching(
        /^survey\.yaml:\d+:1: The status says "validated", but no panel of experts has judged this version\. /,
      ),
    ]);
  });

  test("stays an expert draft without a panel, and with one that is not enough", async () => {
    expect((await load({ format, panel: null, words: false, status: "expert-draft" })).instrument?.panel).toBeNull();
    const weak = await load({ format, panel: panelOf(format, "[4, 4, 3, 4, 1, 1]"), status: "expert-draft" });
    expect(weak.instrument).toMatchObject({ status: "expert-draft", panel: { validity: { experts: 6 } } });
  });
});

test.each([
  [
    "too few experts",
    panelOf(1).replace(", quality]", "]").replaceAll(", 3]", "]"),
    /^survey\.yaml:.*its panel has 5 experts, and 6 are needed/,
  ],
  [
    "a question of little relevance",
    panelOf(1).replace("WORK-1: [4, 4", "WORK-1: [1, 2"),
    /^survey\.yaml:.*below 0\.78, in WORK-1 \(0\.67\)/,
  ],
  [
    "an average that is too low",
    panelOf(1, "[4, 4, 4, 4, 4, 1]"),
    /^survey\.yaml:.*average is 0\.83, and 0\.90 is needed/,
  ],
  [
    "another version",
    panelOf(1).replace("1.0.0", "0.9.0"),
    /^panel\.yaml:1:1: The panel judged version 0\.9\.0, but this is 1\.0\.0\. /,
  ],
  [
    "a question nobody judged",
    panelOf(1).replace(/ {2}PLAN-2.*\n/, ""),
    /^panel\.yaml:4:1: The ratings of PLAN-2 are missing\. /,
  ],
  [
    "a question that is not there",
    panelOf(1).replace("PLAN-2:", "PLAN-3:"),
    /^panel\.yaml:6:3: There is no question "PLAN-3"\. Did you mean/,
  ],
  [
    "one rating too few",
    panelOf(1).replace("WORK-2: [4, 4", "WORK-2: [4"),
    /^panel\.yaml:8:3: WORK-2 has 5 ratings, but there are 6 experts\. /,
  ],
  [
    "a rating off the scale",
    panelOf(1).replace("WORK-2: [4", "WORK-2: [5"),
    /^panel\.yaml:8:\d+: Entry 1 of "WORK-2" must be at most 4/,
  ],
  ["a month that is none", panelOf(1).replace("2026-05", "2026-13"), /^panel\.yaml:2:1: "month" is no month\. /],
  ["a file that is no YAML", "experts: [", /^panel\.yaml:1:\d+: /],
])("%s is said with its place", async (_name, panel, expected) => {
  const { instrument, said } = await load({ panel });
  expect(instrument).toBeNull();
  expect(said).toContainEqual(expect.stringMatching(expected));
});

test("the fields of the experts need words, and words need a panel", async () => {
  expect((await load({ words: false })).said).toContainEqual(
    expect.stringMatching(/^locales\/en\.json:1:1: The words for the field of experts "nursing" are missing\./),
  );
  expect((await load({ panel: null, status: "expert-draft" })).said).toContainEqual(
    expect.stringMatching(
      /^locales\/en\.json:\d+:\d+: These are words for the field of experts "nursing", which the structure/,
    ),
  );
});
