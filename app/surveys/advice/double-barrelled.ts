/**
 * Whether a question seems to ask two things at once, so that nobody can answer who would say yes to one and no to the other. What
 * joins them, as it is written; null where nothing is found, and for languages without rules here (all but English and Spanish).
 *
 * - "and/or" always: it leaves open what is asked.
 * - In a question for yes, partly or no: a comma before "and", where it is the only comma. A list of three has one more.
 * - In a statement of agreement also a bare "and": who agrees with half of it has no answer.
 *
 * "or" is passed over: alternatives that are enough each ("in the evening or at the weekend") are one question.
 *
 * @param language The tag the words file is named after.
 */
export function joinsTwoThings(question: string, kind: "agreement" | "yes-partly-no", language: string): string | null {
  const words = joiners[language.split("-")[0] ?? ""];
  if (words === undefined) return null;
  const either = words.either.exec(question)?.[0];
  if (either !== undefined) return either;
  const commas = question.split(",").length - 1;
  const second = commas === 1 ? words.second.exec(question)?.[1] : undefined;
  if (second !== undefined) return `, ${second}`;
  const both = kind === "agreement" && commas === 0 ? words.both.exec(question)?.[1] : undefined;
  return both ?? null;
}

type Joiners = { readonly either: RegExp; readonly second: RegExp; readonly both: RegExp };

const joiners: Readonly<Record<string, Joiners>> = {
  en: { either: /\band\/or\b/i, second: /,\s+(and)\s/i, both: /\s(and)\s/i },
  es: { either: /(?<!\p{L})[ye]\/[ou](?!\p{L})/iu, second: /,\s+([ye])\s/i, both: /\s([ye])\s/i },
};
