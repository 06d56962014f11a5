import type { Translator } from "#app/i18n/translator.ts";

/** A letter as it goes out: plain text, to one address. */
export type Letter = {
  /** What its message id begins with: another for every attempt, because the links differ. */
  readonly id: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
};

/** A text that stays on its line: names are typed by people, and a line break in a subject would begin another header. */
export function oneLine(text: string): string {
  return [...text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim()].slice(0, longestLine).join("");
}

const longestLine = 500;

/** Paragraphs with an empty line between, what is nothing left out, and who sent it at the end. */
export function letterText(paragraphs: readonly (string | null)[], origin: string, { t }: Translator): string {
  const body = [t("letters:greeting"), ...paragraphs].filter((paragraph) => paragraph !== null);
  return `${[...body, `-- \n${t("letters:sender", { origin })}`].join("\n\n")}\n`;
}
