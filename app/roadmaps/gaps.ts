import { type Answers, levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { defaultTarget } from "./targets.ts";

/**
 * Ids of the capabilities whose level lies below their target, in questionnaire order. A capability without a level, whether
 * unanswered, unknown or not applicable, has no gap; one without a target has the default one.
 */
export function gapsOf(
  instrument: Instrument,
  answers: Answers,
  target: Readonly<Record<string, number>>,
): readonly string[] {
  return capabilitiesOf(instrument).flatMap(({ id }) => {
    const level = levelOf(answers[id]);
    return level !== null && level < (target[id] ?? defaultTarget(instrument)) ? [id] : [];
  });
}
