import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";

const choice = { id: "hand-hygiene", title: "Hand hygiene", language: "en", format: 1 } as const;

test.each([
  [1, "en"],
  [1, "es"],
  [1, "pt-BR"],
  [2, "en"],
  [2, "es-MX"],
  [2, "de"],
] as const)(
  "a new questionnaire in format %i and in %s is in order at once, without a warning",
  async (format, language) => {
    const root = emptyFolder();
    const written = await writeStarter(root, { ...choice, format, language });
    expect(written).toMatchObject({ ok: true });
    const load = await loadAnyInstrument(join(root, choice.id));
    expect(load).toMatchObject({ ok: true, warnings: [], words: { [language]: { title: "Hand hygiene" } } });
    expect(readdirSync(root), "nothing is left aside").toEqual([choice.id]);
  },
);

test("nothing is ever written over", async () => {
  const root = emptyFolder();
  await writeStarter(root, choice);
  const before = readFileSync(join(root, choice.id, "survey.yaml"), "utf8");
  expect(await writeStarter(root, { ...choice, format: 2 })).toMatchObject({
    ok: false,
    problem: expect.stringContaining("exists already"),
  });
  expect(readFileSync(join(root, choice.id, "survey.yaml"), "utf8")).toBe(before);
});

test("an id that a folder of another name uses is taken", async () => {
  const root = emptyFolder();
  await writeStarter(root, choice);
  cpSync(join(root, choice.id), join(root, "a-copy"), { recursive: true });
  const second = emptyFolder();
  cpSync(join(root, "a-copy"), join(second, "a-copy"), { recursive: true });
  expect(await writeStarter(second, choice)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/"hand-hygiene" is taken by .*a-copy\..*raise the version/),
  });
  expect(existsSync(join(second, choice.id))).toBe(false);
});

test.each([
  [{ id: "Hand hygiene" }, /is no id/],
  [{ id: "../outside" }, /is no id/],
  [{ id: "x" }, /is no id/],
  [{ id: "1st" }, /is no id/],
  [{ title: "  " }, /title is empty/],
  [{ language: "english" }, /no language tag/],
  [{ language: "../en" }, /no language tag/],
])("%o is refused in words, and nothing is written", async (wrong, words) => {
  const root = emptyFolder();
  expect(await writeStarter(root, { ...choice, ...wrong })).toMatchObject({
    ok: false,
    problem: expect.stringMatching(words),
  });
  expect(readdirSync(root)).toEqual([]);
});

test("a folder that is not there is said, not made", async () => {
  const root = join(emptyFolder(), "nowhere");
  expect(await writeStarter(root, choice)).toMatchObject({ ok: false, problem: expect.stringContaining("no folder") });
  expect(existsSync(root)).toBe(false);
});
