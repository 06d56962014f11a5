import { type Answers, isDontKnow, isNotApplicable } from "#app/questions/answer.ts";

/** The code of "we do not know". Zero is a question nobody answered; codes above zero are levels. */
export const DONT_KNOW = -1;
/** The code of "does not apply". */
export const NOT_APPLICABLE = -2;

/**
 * One record's answers as small whole numbers in the order of the given capabilities, so that scoring reads each answer by
 * its place instead of looking it up by name: the level itself, or 0, or one of the codes above. Answers to other ids are ignored;
 * levels are taken as given, so check answers before.
 */
export function answerCodes(capabilities: readonly string[], answers: Answers): Int8Array {
  const codes = new Int8Array(capabilities.length);
  for (let place = 0; place < capabilities.length; place++) {
    const answer = answers[capabilities[place] ?? ""];
    if (answer === undefined) continue;
    if ("level" in answer) codes[place] = answer.level;
    else if (isNotApplicable(answer)) codes[place] = NOT_APPLICABLE;
    else if (isDontKnow(answer)) codes[place] = DONT_KNOW;
  }
  return codes;
}
