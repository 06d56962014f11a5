import type { Answers } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { answerState } from "./answer-state.ts";
import { type Confidence, confidence } from "./confidence.ts";
import type { RoleLevels } from "./role-agreement.ts";

/**
 * Confidence in every level of an agreed record, by capability id, from what the people of its round had said; the rule is that of
 * `confidence`. Capabilities without a level have none.
 *
 * A required role has answered when one of its people chose a level: only levels are kept once a round has agreed. A document that
 * is named counts as one waiting for review, because nobody reviews documents here.
 *
 * @param documented Ids of the capabilities whose entry names a document.
 */
export function recordConfidence(
  instrument: Instrument,
  record: Answers,
  said: RoleLevels,
  documented: ReadonlySet<string>,
): Readonly<Record<string, Confidence>> {
  return Object.fromEntries(
    capabilitiesOf(instrument)
      .filter(({ id }) => answerState(record[id]) === "answered")
      .map(({ id, roles }) => {
        const heard = (said[id] ?? []).filter(
          ({ role, levels }) => roles.required.includes(role) && levels.some((count) => count > 0),
        );
        const ratings = heard.flatMap(({ levels }) =>
          levels.flatMap((count, place) => Array.from({ length: count }, () => place + 1)),
        );
        const evidence = documented.has(id) ? "pending" : "none";
        const inputs = { required: roles.required.length, answered: heard.length, ratings, evidence } as const;
        return [id, confidence({ ...inputs, levels: instrument.levels })];
      }),
  );
}
