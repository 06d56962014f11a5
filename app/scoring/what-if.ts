import type { Answer, Answers } from "#app/questions/answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { score } from "./score-record.ts";
import type { Scores, WeightPreset } from "./scores.ts";

/**
 * The scores if some capabilities stood at other levels. The record itself does not change.
 *
 * A changed capability counts as answered, whatever was said before: also where "does not apply" or nothing stood.
 *
 * @param changes Levels by capability id, each from 1 to the levels of the instrument.
 */
export function whatIf(
  instrument: Instrument,
  answers: Answers,
  changes: Readonly<Record<string, number>>,
  preset: WeightPreset = "equal",
): Scores {
  return score(instrument, withLevels(answers, changes), preset);
}

/** The same answers with some levels changed. */
export function withLevels(answers: Answers, changes: Readonly<Record<string, number>>): Answers {
  const changed: Record<string, Answer> = { ...answers };
  for (const [id, level] of Object.entries(changes)) changed[id] = { level };
  return changed;
}
