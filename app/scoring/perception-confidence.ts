import { levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { type Confidence, confidence, type EvidenceState } from "./confidence.ts";
import type { PerceptionSet } from "./perceptions.ts";
import { roleViews } from "./role-view.ts";

/**
 * Confidence in every capability of a round, by capability id; the rule is that of `confidence`.
 *
 * A required role has answered when one of its people chose a level or said "does not apply"; a role that only does not know
 * has not. Ratings are those of required roles alone.
 *
 * @param evidence The best document of each capability, by id; none where it is left out.
 */
export function perceptionConfidence(
  instrument: Instrument,
  perceptions: PerceptionSet,
  evidence: Readonly<Record<string, EvidenceState>>,
): Readonly<Record<string, Confidence>> {
  const entries = capabilitiesOf(instrument).map((capability) => {
    const { id, roles } = capability;
    const required = roleViews(capability, instrument.levels, perceptions).filter(({ part }) => part === "required");
    const inputs = {
      required: required.length,
      answered: required.filter(({ median, notApplicable }) => median !== null || notApplicable > 0).length,
      ratings: perceptions.flatMap(({ roleGroup, answers }) =>
        roles.required.includes(roleGroup) ? (levelOf(answers[id]) ?? []) : [],
      ),
      evidence: evidence[id] ?? "none",
      levels: instrument.levels,
    };
    return [id, confidence(inputs)] as const;
  });
  return Object.fromEntries(entries);
}
