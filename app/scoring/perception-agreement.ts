import { levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { type Agreement, agreementOf } from "./agreement/agreement.ts";
import { krippendorffAlpha } from "./agreement/krippendorff-alpha.ts";
import type { PerceptionSet } from "./perceptions.ts";

export type PerceptionAgreement = {
  /** By capability id. */
  readonly capabilities: Readonly<Record<string, Agreement>>;
  /** Ordinal Krippendorff α over all of them; null while no two people rated the same capability, or nothing varies. */
  readonly alpha: number | null;
};

/**
 * How far those who set the record agree: for each capability the people of its required roles, and one α over people ×
 * capabilities, with gaps where somebody was not asked or gave no level.
 *
 * Roles that look on are left out: where they stand elsewhere it is a finding of its own, not lack of agreement. The order
 * of the people changes nothing.
 */
export function perceptionAgreement(instrument: Instrument, perceptions: PerceptionSet): PerceptionAgreement {
  const units = capabilitiesOf(instrument).map(({ id, roles }) => ({
    id,
    ratings: perceptions.map(({ roleGroup, answers }) =>
      roles.required.includes(roleGroup) ? levelOf(answers[id]) : null,
    ),
  }));
  return {
    capabilities: Object.fromEntries(
      units.map(({ id, ratings }) => [
        id,
        agreementOf(
          ratings.filter((rating) => rating !== null),
          instrument.levels,
        ),
      ]),
    ),
    alpha: krippendorffAlpha(units.map(({ ratings }) => ratings)),
  };
}
