import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadAnyInstrument, loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { emptyFolder, waymark } from "../support/waymark.server.ts";
import { type Mistake, mistakes } from "./mistakes.ts";

const survey = "survey.yaml";
const actions = "actions.yaml";
const english = "locales/en.json";

async function starter(format: 1 | 2) {
  const root = emptyFolder();
  await writeStarter(root, { id: "hands", title: "Hands", language: "en", format });
  return { root, folder: join(root, "hands") };
}

function change(folder: string, { file, from, to }: Pick<Mistake, "file" | "from" | "to">): string {
  const before = readFileSync(join(folder, file), "utf8");
  const after = typeof to === "string" ? before.replace(from, to) : to(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
  return after;
}

/** Where a text stands in a file, as editors count. */
function placeOf(text: string, part: string): string {
  const at = text.indexOf(part);
  const before = text.slice(0, at);
  return at === -1 ? "nowhere" : `${before.split("\n").length}:${at - before.lastIndexOf("\n")}`;
}

describe.each(mistakes)("$name, in format $format", (mistake) => {
  test("is said with its file, its place, what is wrong and how to mend it, and nothing is loaded", async () => {
    const { root, folder } = await starter(mistake.format);
    const text = change(folder, mistake);
    const began = process.cpuUsage();
    const load = await loadAnyInstrument(folder);
    const { user, system } = process.cpuUsage(began);
    expect(Object.keys(load).sort()).toEqual(["ok", "problems", "warnings"]);
    const said = load.ok ? [] : load.problems.filter(({ message }) => mistake.says.test(message));
    expect(load.ok ? [] : load.problems.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(mistake.says),
    );
    expect(said.map(({ file }) => file)).toContain(join(folder, mistake.file));
    if (mistake.at !== "deep") {
      const place = /^\d+:\d+$/.test(mistake.at) ? mistake.at : placeOf(text, mistake.at);
      expect(said.map(({ line, column }) => `${line}:${column}`)).toContain(place);
    }
    for (const { line, column, message } of load.ok ? [] : load.problems) {
      expect([line > 0, column > 0, message.length < 400]).toEqual([true, true, true]);
      expect(message, "what is wrong and how to mend it are two sentences").toMatch(/[.?:;,…].*[.?)…]$/s);
    }
    expect((user + system) / 1_000_000, "seconds of the processor").toBeLessThan(1);
    expect((await loadInstrumentLibrary(root)).library).toMatchObject({ instruments: [], trees: [] });
  });
});

describe.each([1, 2] as const)("in format %i", (format) => {
  test.each([
    [
      "UTF-16",
      (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
      /stored as UTF-16\. Save it as UTF-8\./,
      "1:1",
    ],
    [
      "Latin-1",
      (text: string) => Buffer.from(text.replace("An expert", "Un exp\u00e9rt"), "latin1"),
      /not stored as UTF-8\. Save the file as UTF-8/,
      null,
    ],
  ])("a file in %s is told by its encoding", async (_name, encode, says, place) => {
    const { folder } = await starter(format);
    const text = readFileSync(join(folder, survey), "utf8");
    writeFileSync(join(folder, survey), encode(text));
    const load = await loadAnyInstrument(folder);
    const said = load.ok ? [] : load.problems.filter(({ message }) => says.test(message));
    expect(said.map(({ line, column }) => `${line}:${column}`)).toEqual([
      place ?? placeOf(text.replace("An expert", "Un exp\u00e9rt"), "\u00e9"),
    ]);
  });

  test("a byte-order mark and Windows line ends are read", async () => {
    const { folder } = await starter(format);
    for (const file of [survey, english])
      change(folder, { file, from: "", to: (text) => `\ufeff${text.replaceAll("\n", "\r\n")}` });
    expect((await loadAnyInstrument(folder)).ok).toBe(true);
  });

  test("mistakes of every file are told in one run", async () => {
    const { folder } = await starter(format);
    const inBoth: readonly Pick<Mistake, "file" | "from" | "to">[] = [
      { file: survey, from: "version: 1.0.0", to: "version: one" },
      { file: survey, from: "status: expert-draft", to: "status: draft" },
      { file: english, from: '"PLAN-1": {\n      "name"', to: '"PLAN-1": {\n      "nmae"' },
      { file: english, from: '"language": "en"', to: '"language": "fr"' },
    ];
    for (const one of inBoth) change(folder, one);
    if (format === 1) change(folder, { file: actions, from: "effort: S", to: "effort: XS" });
    const load = await loadAnyInstrument(folder);
    const files = load.ok ? [] : load.problems.map(({ file }) => file.slice(folder.length + 1));
    const count = (name: string) => files.filter((file) => file === name).length;
    expect([count(survey), count(english), count(actions)]).toEqual([2, 3, format === 1 ? 1 : 0]);
  });
});

test("a check of large broken files ends soon, within its memory, and with a list somebody can read", {
  timeout: 60_000,
}, async () => {
  const root = emptyFolder();
  for (const format of [1, 2] as const) {
    await writeStarter(root, { id: `hands-${format}`, title: "Hands", language: "en", format });
    const folder = join(root, `hands-${format}`);
    const many = `"${"x".repeat(60)}": "y",\n`.repeat(14_000);
    change(folder, { file: english, from: "{", to: `{${many}` });
    change(folder, { file: survey, from: "status:", to: `${"- [a, b]\n".repeat(80_000)}status:` });
  }
  const { code, out, err } = await waymark(["instrument", "check", "."], root, {
    NODE_OPTIONS: "--max-old-space-size=192",
  });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(
    /hands-1\/survey\.yaml:\d{4,}:\d+: More than 100000 words and signs stand before this place\. Split the file/,
  );
  expect(err).toMatch(/hands-2\/locales\/en\.json:\d+:1: The key "x+" is given twice in the same object\. Keep one\./);
  expect(err.split("\n").length).toBeLessThan(500);
});
