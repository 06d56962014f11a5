import { expect, test } from "vitest";
import { starterFiles, startsInEnglish } from "#app/surveys/starter/starter-files.ts";

const choice = { format: 1, id: "hand-hygiene", title: 'Hands: "clean"\n# always', language: "en" } as const;

test("a title is one line of text wherever it stands, whatever it holds", () => {
  const files = new Map(starterFiles(choice).map(({ path, text }) => [path, text]));
  expect(JSON.parse(files.get("locales/en.json") ?? "")).toMatchObject({ language: "en", title: choice.title });
  expect(files.get("CHANGELOG.md")).toMatch(/^# Hands: "clean" # always\n\n## 1\.0\.0/);
  expect(files.get("survey.yaml")).toContain("\nid: hand-hygiene\n");
});

test("only format 1 has a library of actions", () => {
  expect(starterFiles(choice).map(({ path }) => path)).toContain("actions.yaml");
  expect(starterFiles({ ...choice, format: 2 }).map(({ path }) => path)).not.toContain("actions.yaml");
});

test("English and Spanish come written; every other language starts in English", () => {
  const wordsIn = (language: string) =>
    starterFiles({ ...choice, language }).find(({ path }) => /^loc/.test(path))?.text;
  expect(wordsIn("es-MX")).toContain("Planificación");
  expect(wordsIn("de")).toContain("Planning");
  expect(["en-GB", "es", "de", "eo"].map(startsInEnglish)).toEqual([false, false, true, true]);
});
