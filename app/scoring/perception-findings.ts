import { type Answer, type Answers, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import { type Capability, capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { type PerceptionSet, saysNotApplicable } from "./perceptions.ts";
import { type RoleView, roleViews } from "./role-view.ts";

/** A role that looks on stands a level or more away from the record. */
export type GapFinding = {
  readonly kind: "gap";
  readonly capability: string;
  readonly role: string;
  readonly median: number;
  readonly record: number;
  /** median − record: below nothing when the role sees less than the record says. */
  readonly delta: number;
  /** The instrument wants this said first: the role sees less, and it is one the capability exists for. */
  readonly headline: boolean;
};

/** More than two in five of a role do not know. */
export type AwarenessFinding = {
  readonly kind: "awareness";
  readonly capability: string;
  readonly role: string;
  readonly dontKnow: number;
  readonly people: number;
};

/** Required roles differ on whether the question applies, or only one role took a position: a second must confirm. */
export type ApplicabilityFinding = {
  readonly kind: "applicability";
  readonly capability: string;
  /** Who says it does not apply, and who chose a level. */
  readonly refusing: readonly string[];
  readonly rating: readonly string[];
  /** Whether the record says "does not apply". */
  readonly accepted: boolean;
};

export type PerceptionFinding = GapFinding | AwarenessFinding | ApplicabilityFinding;

/**
 * What the perceptions say beside a record, provisional or agreed. The record itself is never moved by it.
 *
 * - `gap`: a perception role's lower median less the record's level is 1 or more, up or down. It is a headline when it is
 *   down and the instrument lists the role under `headline` for that capability.
 * - `awareness`: more than 40 % of a role's people who answered here, exactly 40 % excluded, do not know. Any role.
 * - `applicability`: some required role says "does not apply" where the instrument allows it, and another gives a level
 *   or nobody confirms it.
 *
 * No level in the record, no gap. Headlines come first, then wider gaps, then the order of the questionnaire; awareness
 * and applicability follow in that order.
 */
export function perceptionFindings(
  instrument: Instrument,
  perceptions: PerceptionSet,
  record: Answers,
): readonly PerceptionFinding[] {
  const asked = capabilitiesOf(instrument).map((capability) => ({
    capability,
    roles: roleViews(capability, instrument.levels, perceptions),
  }));
  const gaps = asked
    .flatMap(({ capability, roles }) => gapsOf(capability, roles, levelOf(record[capability.id])))
    .toSorted((a, b) => Number(b.headline) - Number(a.headline) || Math.abs(b.delta) - Math.abs(a.delta));
  return [
    ...gaps,
    ...asked.flatMap(({ capability, roles }) => awarenessOf(capability, roles)),
    ...asked.flatMap(({ capability, roles }) => applicabilityOf(capability, roles, record[capability.id])),
  ];
}

function gapsOf(capability: Capability, roles: readonly RoleView[], record: number | null): readonly GapFinding[] {
  if (record === null) return [];
  return roles.flatMap(({ role, part, median }) => {
    if (part !== "perception" || median === null || median === record) return [];
    const delta = median - record;
    const headline = delta < 0 && (capability.roles.headline ?? []).includes(role);
    return [{ kind: "gap" as const, capability: capability.id, role, median, record, delta, headline }];
  });
}

function awarenessOf({ id }: Capability, roles: readonly RoleView[]): readonly AwarenessFinding[] {
  return roles
    .filter(({ dontKnow, people }) => 5 * dontKnow > 2 * people)
    .map(({ role, dontKnow, people }) => ({ kind: "awareness", capability: id, role, dontKnow, people }));
}

function applicabilityOf(
  { id, mayBeNotApplicable }: Capability,
  roles: readonly RoleView[],
  record: Answer | undefined,
): readonly ApplicabilityFinding[] {
  const required = roles.filter(({ part }) => part === "required");
  const refusing = required.filter(saysNotApplicable).map(({ role }) => role);
  const rating = required
    .filter(({ role, median }) => median !== null && !refusing.includes(role))
    .map(({ role }) => role);
  if (!mayBeNotApplicable || refusing.length === 0 || (refusing.length > 1 && rating.length === 0)) return [];
  return [{ kind: "applicability", capability: id, refusing, rating, accepted: isNotApplicable(record) }];
}
