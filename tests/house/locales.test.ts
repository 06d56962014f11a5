import { describe, expect, test } from "vitest";
import { languages, sourceLanguage } from "#app/i18n/languages.ts";
import { pseudoWords } from "#app/i18n/pseudo.ts";
import { english } from "#app/i18n/words.ts";
import { compareWords } from "./compare-words.ts";
import { projectFiles, readProject } from "./project.ts";

const folder = "app/i18n/locales";
const translated = languages.filter(({ review }) => review === "reviewed" || review === "unreviewed");

describe("interface words", () => {
  test("every English file is loaded", () => {
    const files = projectFiles(new RegExp(`^${folder}/${sourceLanguage}/.*\\.json$`));
    expect(files.map((path) => path.replace(/^.*\/|\.json$/g, ""))).toEqual(Object.keys(english).sort());
  });

  test.each([sourceLanguage, ...translated.map(({ tag }) => tag)])(
    "no sentence of %s is empty, doubled in spaces or stray at its ends",
    (tag) => {
      const odd = projectFiles(new RegExp(`^${folder}/${tag}/.*\\.json$`)).flatMap((path) =>
        oddSentences(JSON.parse(readProject(path)), `${path}: `),
      );
      expect(odd).toEqual([]);
    },
  );

  test("Spanish quotes in one way throughout", () => {
    const paths = projectFiles(/(^app\/i18n\/locales\/es\/.*|^surveys\/.*\/es)\.json$/);
    const astray = paths.flatMap((path) => readProject(path).match(/.*(«|»|\\").*/g) ?? []);
    expect(astray, "Write “ and ”.").toEqual([]);
  });

  test("Spanish calls whoever leads by one word throughout", () => {
    const paths = projectFiles(/^app\/i18n\/locales\/es\/.*\.json$/);
    const astray = paths.flatMap((path) => readProject(path).match(/.*(\bdirig(e|ir|ía)\b|Dirección).*/g) ?? []);
    expect(astray, "Write coordina, coordinar, Coordinación.").toEqual([]);
  });

  test("every language in the list has its folder, every folder its language", () => {
    const folders = new Set(projectFiles(new RegExp(`^${folder}/`)).map((path) => path.split("/")[3]));
    expect([...folders].sort()).toEqual([sourceLanguage, ...translated.map(({ tag }) => tag)].sort());
  });

  test("every translation has the source's sentences and placeholders", () => {
    const files = new Set(projectFiles(new RegExp(`^${folder}/`)));
    const faults = translated.flatMap(({ tag }) =>
      Object.entries(english).flatMap(([room, source]) => {
        const path = `${folder}/${tag}/${room}.json`;
        if (!files.has(path)) return [`${tag}/${room}.json is missing altogether`];
        return compareWords(source, JSON.parse(readProject(path)), tag).map((fault) => `${tag}/${room}.json: ${fault}`);
      }),
    );
    expect(faults, "Translate what is missing; until then these sentences are spoken in English.").toEqual([]);
  });

  test("a button's name for whoever does not see its row holds what stands on the button", () => {
    const faults = [sourceLanguage, ...translated.map(({ tag }) => tag)].flatMap((tag) =>
      projectFiles(new RegExp(`^${folder}/${tag}/.*\\.json$`)).flatMap((path) =>
        namesWithoutLabels(JSON.parse(readProject(path)), `${path}: `),
      ),
    );
    expect(faults, "Whoever speaks to their computer says what they see: “End this role: {{name}}”.").toEqual([]);
  });

  test.each(["en-XA", "ar-XB"])("the invented language %s keeps every sentence and placeholder", (tag) => {
    expect(compareWords(english, pseudoWords(tag, english) ?? {}, "en")).toEqual([]);
  });
});

describe("words of the questionnaires", () => {
  test("every translation has the source's sentences and placeholders", () => {
    const faults = projectFiles(/^surveys\/[^/]+\/(evidence\/)?locales\/[^/]+\.json$/)
      .filter((path) => !path.endsWith(`/${sourceLanguage}.json`))
      .flatMap((path) => {
        const source = JSON.parse(readProject(path.replace(/[^/]+$/, `${sourceLanguage}.json`)));
        const tag = path.replace(/^.*\/|\.json$/g, "");
        const { review, ...words } = JSON.parse(readProject(path));
        if (!["reviewed", "unreviewed"].includes(review)) return [`${path}: says nothing about its "review"`];
        return compareWords(source, words, tag).map((fault) => `${path}: ${fault}`);
      });
    expect(faults).toEqual([]);
  });
});

describe("the comparison itself", () => {
  test("sees a missing sentence, an unknown one and a lost placeholder", () => {
    const source = { a: "Hello {{name}}", b: { c: "Save" } };
    expect(compareWords(source, { a: "Halo", x: "?" }, "id")).toEqual([
      "b.c is missing",
      "x is unknown to the source",
      "a lost {{name}}",
    ]);
  });

  test("asks for the plural forms of the language, not of English", () => {
    const source = { answers_one: "{{count}} answer", answers_other: "{{count}} answers" };
    expect(compareWords(source, { answers_other: "{{count}} jawaban" }, "id")).toEqual([]);
    expect(compareWords(source, { answers_one: "a", answers_other: "{{count}}" }, "pl")).toEqual([
      "answers_few is missing",
      "answers_many is missing",
    ]);
  });
});

function oddSentences(words: object, prefix: string): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "string")
      return value === "" || value !== value.trim() || / {2}/.test(value) ? [prefix + key] : [];
    return typeof value === "object" && value !== null ? oddSentences(value, `${prefix}${key}.`) : [];
  });
}

/** Of every `xNamed` beside an `x`, single or in a group, those that do not hold it word for word. */
function namesWithoutLabels(words: Readonly<Record<string, unknown>>, place: string): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const label = key.endsWith("Named") ? words[key.slice(0, -"Named".length)] : undefined;
    if (typeof value === "string") {
      return typeof label === "string" && !value.toLowerCase().includes(label.toLowerCase()) ? [place + key] : [];
    }
    if (!isGroup(value)) return [];
    if (!isGroup(label)) return namesWithoutLabels(value, `${place}${key}.`);
    const pairs = Object.entries(value).map(([name, named]) => [
      name,
      { [name]: label[name], [`${name}Named`]: named },
    ]);
    return pairs.flatMap(([name, pair]) => (isGroup(pair) ? namesWithoutLabels(pair, `${place}${key}.${name}.`) : []));
  });
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
