import { ladderActions, ladderSurvey } from "./ladder-survey.ts";
import english1 from "./ladder-words.en.json" with { type: "json" };
import spanish1 from "./ladder-words.es.json" with { type: "json" };
import { treeSurvey } from "./tree-survey.ts";
import english2 from "./tree-words.en.json" with { type: "json" };
import spanish2 from "./tree-words.es.json" with { type: "json" };

export type StarterChoice = {
  readonly format: 1 | 2;
  readonly id: string;
  readonly title: string;
  /** The tag the words file is named after. */
  readonly language: string;
};

export type StarterFile = { readonly path: string; readonly text: string };

/**
 * The files of a new questionnaire: small, whole, and in order as they stand, so that an author changes one thing at a time.
 * The words are Spanish for any kind of Spanish and English for every other language, whose author translates them in place.
 */
export function starterFiles({ format, id, title, language }: StarterChoice): readonly StarterFile[] {
  const spanish = language.split("-")[0] === "es";
  const [en, es] = format === 1 ? [english1, spanish1] : [english2, spanish2];
  const words = { language, title, ...(spanish ? es : en) };
  return [
    { path: "survey.yaml", text: (format === 1 ? ladderSurvey : treeSurvey).replaceAll("{id}", id) },
    ...(format === 1 ? [{ path: "actions.yaml", text: ladderActions }] : []),
    { path: `locales/${language}.json`, text: `${JSON.stringify(words, null, 2)}\n` },
    { path: "CHANGELOG.md", text: `# ${oneLine(title)}\n\n## 1.0.0\n\nFirst version, an expert draft.\n` },
  ];
}

/** Whether the starting words have to be translated by whoever asked for this language. */
export function startsInEnglish(language: string): boolean {
  return !["en", "es"].includes(language.split("-")[0] ?? "");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
