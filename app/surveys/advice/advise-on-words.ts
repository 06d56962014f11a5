import type { ItemKind } from "#app/questions/kinds/item.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { startsAtTheTop } from "./ceiling.ts";
import { joinsTwoThings } from "./double-barrelled.ts";
import { formulaName, readingEase, veryDifficult } from "./reading-ease.ts";

/** A question with its words in one language. */
export type WordedQuestion = {
  readonly id: string;
  readonly kind: ItemKind;
  /** Where its words stand in their file. */
  readonly path: ProblemPath;
  readonly name: string;
  readonly levels: readonly string[];
  /** Whatever else respondents read of it. */
  readonly help: readonly string[];
};

/** Notes what makes questions hard to answer well: two things asked at once, a lowest level nobody can miss, difficult language. */
export function adviseOnWords(questions: readonly WordedQuestion[], language: string, warnings: ProblemList): void {
  for (const { id, kind, path, name, levels } of questions) {
    const joined = kind === "agreement" || kind === "yes-partly-no" ? joinsTwoThings(name, kind, language) : null;
    if (joined !== null)
      warnings.add(
        [...path, "name"],
        () => `${id} may ask two things at once, joined by "${joined}". Ask one, or make two questions of it.`,
      );
    const [lowest = ""] = levels;
    if (startsAtTheTop(lowest, language))
      warnings.add(
        [...path, "levels", 0],
        () =>
          `Level 1 of ${id} already sounds complete, so hardly anybody stands at it. Describe what is missing at the start.`,
      );
  }
  adviseOnReading(questions, language, warnings);
}

function adviseOnReading(questions: readonly WordedQuestion[], language: string, warnings: ProblemList): void {
  const textsOf = ({ name, levels, help }: WordedQuestion) => [name, ...levels, ...help];
  const ease = readingEase(questions.flatMap(textsOf), language);
  if (ease === null || ease >= veryDifficult) return;
  const hardest = questions
    .map((question) => ({ id: question.id, length: averageLength(textsOf(question)) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .map(({ id }) => id);
  warnings.add(
    ["language"],
    () =>
      `These words are very difficult to read: ${formulaName(language)} ${Math.round(ease)}, and below ${veryDifficult} takes a university degree. Use shorter words and sentences; begin with ${hardest.join(", ")}.`,
  );
}

/** Letters per word: single questions are too short for a formula. */
function averageLength(texts: readonly string[]): number {
  const words = texts.join(" ").match(/\p{L}+/gu) ?? [];
  return words.length === 0 ? 0 : words.join("").length / words.length;
}
