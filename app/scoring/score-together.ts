import type { Answers } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { answerCodes } from "./answer-codes.ts";
import { scoreGroup } from "./score-group.ts";
import type { NodeScore } from "./scores.ts";

/**
 * Scores some capabilities as if they were one element of a lens: their plain mean under the rules of `scoreRecord`, each
 * counted once however often it is named, without a staged level. Ids the instrument does not have are left out; with none
 * left, nothing is known.
 */
export function scoreTogether(instrument: Instrument, answers: Answers, ids: readonly string[]): NodeScore {
  const named = new Set(ids);
  const members = capabilitiesOf(instrument).flatMap(({ id }) => (named.has(id) ? [id] : []));
  const group = {
    id: "together",
    places: Int32Array.from(members, (_, place) => place),
    weights: new Float64Array(members.length).fill(1),
    core: new Uint8Array(members.length),
  };
  return scoreGroup(group, answerCodes(members, answers), instrument.levels, false);
}
