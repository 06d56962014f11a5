import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadAnyInstrument, loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";

type Change = readonly [file: string, from: string, to: string];

/** What is warned of in a new questionnaire after some changes. */
async function warnings(format: 1 | 2, ...changes: readonly Change[]): Promise<readonly string[]> {
  const root = emptyFolder();
  await writeStarter(root, { id: "hands", title: "Hands", language: "en", format });
  const folder = join(root, "hands");
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(folder, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replaceAll(from, to));
  }
  const load = await loadAnyInstrument(folder);
  if (!load.ok) throw new Error(load.problems.map(({ message }) => message).join("\n"));
  return load.warnings.map(({ file, line, message }) => `${file.slice(folder.length + 1)}:${line}: ${message}`);
}

test("no questionnaire we ship is warned of", async () => {
  const load = await loadInstrumentLibrary("surveys");
  expect(load.ok && load.warnings).toEqual([]);
});

test("a role nobody is asked in is named where it stands, in both formats", async () => {
  expect(
    await warnings(
      1,
      ["survey.yaml", "outside: [users]", "outside: [users, press]"],
      ["locales/en.json", '"users": "Users"', '"users": "Users", "press": "Press"'],
    ),
  ).toEqual([expect.stringMatching(/^survey\.yaml:\d+: No question addresses the role "press"\./)]);
  const roles: Change = ["survey.yaml", "answerSets:", "roles: { inside: [ward], outside: [] }\nanswerSets:"];
  expect(await warnings(2, roles, ["locales/en.json", '"items":', '"roles": { "ward": "Ward" }, "items":'])).toEqual([
    expect.stringMatching(/^survey\.yaml:\d+: No question addresses the role "ward"\./),
  ]);
});

test("ids that differ only in capitals are told apart before anybody answers", async () => {
  const both = (from: string, to: string): readonly Change[] => [
    ["survey.yaml", from, to],
    ["locales/en.json", from, to],
  ];
  expect(await warnings(2, ...both("WORK-3", "plan_1"))).toEqual([
    expect.stringMatching(/^survey\.yaml:\d+: "plan_1" looks like "PLAN-1"\. Rename one/),
  ]);
});

test("two questions in one, a lowest level nobody misses, an easy best mark: each with its line", async () => {
  const found = await warnings(
    2,
    ["locales/en.json", "Is there a written plan?", "Is there a written plan, and do all know it?"],
    ["locales/en.json", "Each learns alone.", "All staff are trained."],
    ["survey.yaml", "best: 100", "best: 10"],
  );
  expect(found).toEqual([
    expect.stringMatching(/^survey\.yaml:\d+: 90 percent of the range of WORK-2 are worth the most/),
    expect.stringMatching(/^locales\/en\.json:\d+: PLAN-1 may ask two things at once, joined by ", and"/),
    expect.stringMatching(/^locales\/en\.json:\d+: Level 1 of WORK-1 already sounds complete/),
  ]);
});

test("four statements that all point the same way are one too many; one turned round is enough", async () => {
  const statements = (last: string) =>
    [1, 2, 3, 4].map((n) => `      - { id: SAY-${n}, kind: agreement${n === 4 ? last : ""} }`).join("\n");
  const words = [1, 2, 3, 4].map((n) => `"SAY-${n}": { "name": "Statement ${n}." }`).join(", ");
  const changes = (last: string): readonly Change[] => [
    ["survey.yaml", "  - id: WORK\n", `  - id: SAY\n    children:\n${statements(last)}\n  - id: WORK\n`],
    ["locales/en.json", '"items": {', `"items": { ${words},`],
    ["locales/en.json", '"groups": {', '"groups": { "SAY": { "name": "Say" },'],
  ];
  expect(await warnings(2, ...changes(""))).toEqual([
    expect.stringMatching(/^survey\.yaml:\d+: All 4 statements of agreement in SAY point the same way/),
  ]);
  expect(await warnings(2, ...changes(", reverse: true"))).toEqual([]);
});

test("words that need a degree to read are told once, with the formula and where to begin", async () => {
  const dense = "Institutional operationalisation necessitates comprehensive standardisation considerations";
  const found = await warnings(2, [
    "locales/en.json",
    "Partly: a draft exists, but nobody has approved it.",
    `${dense} `.repeat(25),
  ]);
  expect(found).toEqual([
    expect.stringMatching(
      /^locales\/en\.json:2: These words are very difficult to read: Flesch reading ease -?\d+, .*begin with PLAN-1/,
    ),
  ]);
});

test("a translation that lags behind is told with its percentage, even while something else is a mistake", async () => {
  const root = emptyFolder();
  await writeStarter(root, { id: "hands", title: "Hands", language: "en", format: 2 });
  const locales = join(root, "hands", "locales");
  cpSync(join(locales, "en.json"), join(locales, "es.json"));
  const spanish = readFileSync(join(locales, "es.json"), "utf8").replace('"en"', '"es", "review": "unreviewed"');
  writeFileSync(join(locales, "es.json"), spanish);
  const whole = await loadAnyInstrument(join(root, "hands"));
  const said =
    /es\.json: \d+ percent of the \d+ texts of en\.json are translated here\. Missing or still the same: description, .* and \d+ more\.$/;
  const told = (load: typeof whole) => load.warnings.map(({ file, message }) => `${file}: ${message}`);
  expect([whole.ok, told(whole)]).toEqual([true, [expect.stringMatching(said)]]);
  writeFileSync(join(locales, "es.json"), spanish.replace('"PLAN-2": {', '"PLAN-9": {'));
  const broken = await loadAnyInstrument(join(root, "hands"));
  expect([broken.ok, told(broken)]).toEqual([false, [expect.stringMatching(said)]]);
});
