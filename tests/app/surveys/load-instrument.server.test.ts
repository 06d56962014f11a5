import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadInstrument, loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";

const flagship = "surveys/micro-credential-readiness";
let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "waymark-instruments-"));
});
afterAll(() => rm(root, { recursive: true }));

let copies = 0;
async function copyWith(changes: readonly { file: string; from: string; to: string }[]): Promise<string> {
  const folder = join(root, `copy-${copies++}`, "instrument");
  await cp(flagship, folder, { recursive: true });
  for (const { file, from, to } of changes) {
    const text = await readFile(join(folder, file), "utf8");
    expect(text, `${file} holds ${from}`).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  }
  return folder;
}

/** Where the snippet stands in the changed file, looked for from the change onwards; "1:1" stands for itself. */
async function placeOf(at: string, path: string, from: string, file: string) {
  if (at === "1:1") return { line: 1, column: 1 };
  const changedFrom = (await readFile(join(flagship, file), "utf8")).indexOf(from);
  const text = await readFile(path, "utf8");
  const behind = text.indexOf(at, changedFrom);
  const offset = behind === -1 ? text.lastIndexOf(at) : behind;
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const survey = "survey.yaml";
const actions = "actions.yaml";
const english = "locales/en.json";
const spanish = "locales/es.json";

describe("one mistake is named with its file, line, column and cure", () => {
  type Mistake = [name: string, file: string, from: string, to: string, at: string, message: string];
  const mistakes: Mistake[] = [
    ["a key nobody knows", survey, "weight: 1", "wieght: 1", "wieght", 'Did you mean "weight"?'],
    ["another format", survey, "format: 1", "format: 2", "format", 'Write "1"'],
    ["an id with a space", survey, "id: micro-credential-readiness", "id: Micro credentials", "id", "small letters"],
    ["a version of two numbers", survey, "version: 1.0.0", "version: 1.0", "version", "double quotes"],
    ["a version with a letter", survey, "version: 1.0.0", "version: v1.0.0", "version", "three numbers such as 1.0.0"],
    ["an unknown status", survey, "status: expert-draft", "status: draft", "status", '"expert-draft" or "validated"'],
    ["a scale of one level", survey, "levels: 5", "levels: 1", "levels", "at least 2"],
    ["a missing key", survey, "status: expert-draft\n", "", "1:1", '"status" is missing'],
    [
      "a role given twice",
      survey,
      "    - leadership\n",
      "    - leadership\n    - leadership\n",
      "leadership\n    - quality",
      "a second time",
    ],
    ["a weight of nothing", survey, "        weight: 1", "        weight: 0", "weight", "more than 0"],
    ["a negative weight", survey, "        weight: 1", "        weight: -1", "weight", "more than 0"],
    ["a weight in words", survey, "        weight: 1", "        weight: one", "weight", "must be a number"],
    ["a weight without end", survey, "        weight: 1", "        weight: .inf", "weight", "must be a number"],
    ["core in words", survey, "core: true", "core: yes", "core", "true or false"],
    [
      "an unknown word for not applicable",
      survey,
      "notApplicable: refused",
      "notApplicable: no",
      "notApplicable",
      '"allowed" or "refused"',
    ],
    [
      "an unknown lead role",
      survey,
      "lead: quality_registry",
      "lead: quality_registy",
      "lead",
      'Did you mean "quality_registry"?',
    ],
    [
      "an outside role that must answer",
      survey,
      "required: [quality_registry, faculty, mc_unit]",
      "required: [quality_registry, employer]",
      "employer",
      'move it to "perception"',
    ],
    [
      "an unknown perception role",
      survey,
      "perception: [government, employer]",
      "perception: [goverment]",
      "goverment",
      'Did you mean "government"?',
    ],
    [
      "nobody who must answer",
      survey,
      "required: [quality_registry, faculty, mc_unit]",
      "required: []",
      "required",
      "at least 1",
    ],
    [
      "more studies than there are",
      survey,
      "{ source: varadarajan-2023, locator: GC1, n: 28, of: 60 }",
      "{ source: varadarajan-2023, locator: GC1, n: 61, of: 60 }",
      "n: 61",
      "more than all",
    ],
    ["half a study", survey, "locator: GC1, n: 28,", "locator: GC1, n: 28.5,", "n: 28.5", "whole number"],
    ["a capability given twice", survey, "- id: STD-2", "- id: STD-1", "id: STD-1", "a second time"],
    ["a capability that takes a dimension's id", survey, "- id: STD-2", "- id: STD", "id: STD", "a second time"],
    ["an id that starts with a digit", survey, "- id: STD-2", "- id: 2-STD", "id: 2-STD", "a letter first"],
    [
      "an id the platform keeps for itself",
      survey,
      "- id: readiness",
      "- id: constructor",
      "id: constructor",
      "keeps for itself",
    ],
    ["a lens on an unknown capability", survey, "[STD-2, TEC-1,", "[STD-22, TEC-1,", "STD-22", 'Did you mean "STD-2"?'],
    [
      "a lens that names a capability twice",
      survey,
      "[STD-2, TEC-1,",
      "[TEC-1, TEC-1,",
      "TEC-1, CUL-1",
      "a second time",
    ],
    ["a target above the scale", survey, "      STD-3: 4", "      STD-3: 6", "STD-3: 6", "from 1 to 5"],
    ["a target between levels", survey, "      STD-3: 4", "      STD-3: 3.5", "STD-3: 3.5", "whole number"],
    [
      "a target for an unknown capability",
      survey,
      "      STD-3: 4",
      "      SDT-3: 4",
      "SDT-3: 4",
      'Did you mean "STD-3"?',
    ],
    ["a tab", survey, "  inside:", "\tinside:", "\tinside", "two spaces"],
    ["a hole between phases", actions, "months: [12, 24]", "months: [14, 24]", "months", "Write 12 as its first month"],
    [
      "a phase that ends before it starts",
      actions,
      "months: [24, 36]",
      "months: [24, 20]",
      "months",
      "Write a later month",
    ],
    ["a first phase that starts late", actions, "months: [0, 6]", "months: [1, 6]", "months", "starts at month 0"],
    ["phases with one month", actions, "months: [0, 6]", "months: [6]", "months", "months"],
    [
      "a missing effort size",
      actions,
      "  L: { points: 3, personWeeks: [16, 40] }\n",
      "",
      "effort:\n",
      '"L" is missing',
    ],
    ["effort for nothing", actions, "S: { points: 1,", "S: { points: 0,", "points", "more than 0"],
    [
      "person-weeks the wrong way round",
      actions,
      "personWeeks: [5, 15]",
      "personWeeks: [15, 5]",
      "personWeeks",
      "Swap the two",
    ],
    [
      "an action on an unknown capability",
      actions,
      "capability: CUL-1\n",
      "capability: CLU-1\n",
      "capability",
      'Did you mean "CUL-1"?',
    ],
    ["an action that leads nowhere", actions, "from: 1\n    to: 2", "from: 2\n    to: 2", "to: 2", "must be higher"],
    ["an action above the scale", actions, "from: 1\n    to: 2", "from: 1\n    to: 6", "to: 6", "from 1 to 5"],
    [
      "an action in an unknown phase",
      actions,
      "phase: Foundation",
      "phase: Fundation",
      "phase",
      'Did you mean "Foundation"?',
    ],
    ["an unknown effort", actions, "effort: S", "effort: XL", "effort", '"S" or "M" or "L"'],
    [
      "an action after an unknown one",
      actions,
      "after: [X2, STD-1a, CUL-1a]",
      "after: [X2, STD-1c]",
      "STD-1c",
      "no action",
    ],
    [
      "an action after itself",
      actions,
      "id: X1\n    capability: CUL-1\n    from: 1\n    to: 2\n    phase: Foundation\n    effort: S\n    after: []",
      "id: X1\n    capability: CUL-1\n    from: 1\n    to: 2\n    phase: Foundation\n    effort: S\n    after: [X1]",
      "after",
      "waits for itself",
    ],
    ["actions that wait for each other", actions, "after: []", "after: [CUL-1a]", "after", "X1 → CUL-1a → X1"],
    [
      "an owner who is outside",
      actions,
      "owner: institutional_research",
      "owner: learner",
      "owner",
      'no inside role "learner"',
    ],
    ["an action given twice", actions, "- id: X2", "- id: X1", "id: X1", "a second time"],
    [
      "an action without sources",
      actions,
      '    sources: "Varadarajan et al. 2023, UC3 9 of 60"\n',
      "",
      "id: STD-2b",
      '"sources" is missing',
    ],
    [
      "words for an unknown capability",
      english,
      '"STD-2": {\n      "name"',
      '"STD-9": {\n      "name"',
      '"STD-9"',
      "which the structure does not have",
    ],
    ["an empty text", english, '"title": "Micro-credential readiness"', '"title": " "', '"title"', "is empty"],
    ["a wrong language", english, '"language": "en"', '"language": "de"', '"language"', 'Write "en"'],
    ["a role without words", english, '    "leadership": "Leadership",\n', "", '"roles"', '"leadership" are missing'],
    ["a level without words", english, '"5": {', '"6": {', '"levels": {', '"5" are missing'],
    [
      "guidance where nothing may be left out",
      english,
      '"purpose": "The institution gives',
      '"notApplicable": "Never.",\n "purpose": "The institution gives',
      '"notApplicable"',
      "does not allow",
    ],
    ["a key nobody knows in the words", english, '"statusNote"', '"statusnote"', "1:1", '"statusNote" is missing'],
    ["a comma too many", english, '"language": "en",', '"language": "en",,', ',\n  "title"', "double quotes"],
  ];
  test.each(mistakes)("%s", async (_, file, from, to, at, message) => {
    const folder = await copyWith([{ file, from, to }]);
    const load = await loadInstrument(folder);
    expect(load.ok).toBe(false);
    if (load.ok) return;
    const [first] = load.problems.filter((problem) => problem.message.includes(message));
    expect(first, JSON.stringify(load.problems.slice(0, 3))).toMatchObject({
      file: join(folder, file),
      ...(await placeOf(at, join(folder, file), from, file)),
    });
  });
});

test("a wrong number of level descriptions is counted for the author", async () => {
  const folder = await copyWith([
    { file: english, from: '        "Only enrolments are counted.",\n', to: "" },
    {
      file: english,
      from: '"shortName": "Data and analytics"',
      to: '"shortName": "Data, analytics and responsible innovation"',
    },
  ]);
  const load = await loadInstrument(folder);
  expect(load.ok ? [] : load.problems.map(({ message }) => message)).toEqual([
    "TEC-5 has 4 level descriptions, but the scale has 5 levels. Give exactly one each, level 1 first.",
  ]);
});

test("missing guidance on what may be left out is a mistake in every language", async () => {
  const folder = await copyWith([{ file: survey, from: "notApplicable: refused", to: "notApplicable: allowed" }]);
  const load = await loadInstrument(folder);
  const missing = load.ok ? [] : load.problems;
  expect(missing.map(({ file }) => file)).toEqual([english, spanish].map((file) => join(folder, file)));
  expect([...new Set(missing.map(({ message }) => message))]).toEqual([
    'STD-1 may be answered "does not apply", but nothing says when that is fair. Add "notApplicable".',
  ]);
});

test("mistakes of all files come back in one run, and one mistake hides no other", async () => {
  const folder = await copyWith([
    { file: survey, from: "status: expert-draft", to: "status: draft" },
    { file: survey, from: "[STD-2, TEC-1,", to: "[STD-22, TEC-1," },
    { file: actions, from: "effort: S", to: "effort: XL" },
    { file: actions, from: "owner: leadership", to: "owner: ledership" },
    { file: english, from: '"title": "Micro-credential readiness"', to: '"title": 7' },
    { file: english, from: '    "leadership": "Leadership",\n', to: "" },
  ]);
  const load = await loadInstrument(folder);
  expect(load.ok ? 0 : load.problems.length).toBe(6);
  expect(load.ok ? [] : [...new Set(load.problems.map(({ file }) => file))]).toEqual(
    [survey, actions, english].map((file) => join(folder, file)),
  );
});

test("an id that cannot be read does not make every reference to it a mistake", async () => {
  const folder = await copyWith([{ file: survey, from: "- id: STD-1\n", to: "- id: 1\n" }]);
  const load = await loadInstrument(folder);
  expect(load.ok ? 0 : load.problems.length).toBe(1);
});

test("a survey that cannot be read at all still lets the other files be checked", async () => {
  const folder = await copyWith([
    { file: survey, from: "format: 1", to: "format: [1" },
    { file: actions, from: "effort: S", to: "effort: XL" },
  ]);
  const load = await loadInstrument(folder);
  const files = load.ok ? [] : load.problems.map(({ file }) => file);
  expect(files).toContain(join(folder, survey));
  expect(files).toContain(join(folder, actions));
});

test("a level step no action covers is a warning, and so is a name too long for a chart", async () => {
  const folder = await copyWith([
    {
      file: actions,
      from: "capability: TEC-4\n    from: 3\n    to: 5",
      to: "capability: TEC-3\n    from: 3\n    to: 5",
    },
    { file: english, from: '"shortName": "Assessment"', to: '"shortName": "Assessment and competency assurance"' },
  ]);
  const load = await loadInstrument(folder);
  expect(load.ok ? load.warnings.map(({ message }) => message.slice(0, 40)) : load.problems).toEqual([
    "No action lifts TEC-4 from level 3 to 4,",
    "The short name of STD-4 has 35 character",
  ]);
});

test("a folder without an instrument says what belongs there", async () => {
  const folder = join(root, "empty");
  await mkdir(folder);
  const load = await loadInstrument(folder);
  expect(load.ok ? [] : load.problems.map(({ file }) => file)).toEqual(
    [survey, actions, "locales"].map((file) => join(folder, file)),
  );
});

test("a words file that is not named after a language is refused", async () => {
  const folder = await copyWith([]);
  await writeFile(join(folder, "locales", "english.json"), "{}");
  const load = await loadInstrument(folder);
  expect(load.ok ? "" : load.problems[0]?.message).toContain("Name it en.json");
});

test("the library holds every version of every instrument, and refuses the same version twice", async () => {
  const shelf = join(root, "shelf");
  await cp(flagship, join(shelf, "one"), { recursive: true });
  await cp(flagship, join(shelf, "two"), { recursive: true });
  await writeFile(join(shelf, "README.md"), "");
  const twice = await loadInstrumentLibrary(shelf);
  expect(twice.ok ? "" : twice.problems[0]?.message).toContain("Another folder already holds");
  const newer = join(shelf, "two", survey);
  await writeFile(newer, (await readFile(newer, "utf8")).replace("version: 1.0.0", "version: 1.1.0"));
  const both = await loadInstrumentLibrary(shelf);
  expect(both.ok && both.library.instruments.map(({ instrument }) => instrument.version)).toEqual(["1.0.0", "1.1.0"]);
});

test("a root without instruments is a mistake", async () => {
  const load = await loadInstrumentLibrary(join(root, "nowhere"));
  expect(load.ok ? "" : load.problems[0]?.message).toContain("no instrument in this folder");
});
