import { type Answer, type Answers, isNotApplicable } from "#app/questions/answer.ts";
import { type Capability, capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { lowerMedian } from "./agreement/lower-median.ts";
import { type RoleView, roleViews } from "./role-view.ts";

/** What one person answered, by capability id, and the role they answered in. Who it was is not needed here. */
export type Perception = { readonly roleGroup: string; readonly answers: Answers };

/** What everybody answered, in any order. */
export type PerceptionSet = readonly Perception[];

/** What the perceptions make of one capability. */
export type ProvisionalCapability = {
  readonly id: string;
  /** The entry of the provisional record; null while the capability is open. */
  readonly answer: Answer | null;
  /** Each role the capability asks, required ones first. */
  readonly roles: readonly RoleView[];
  /** People of required roles who chose a level. One is "one voice", however many others looked on. */
  readonly voices: number;
};

export type ProvisionalRecord = {
  /** One answer for each capability that is not open: what `score` takes. */
  readonly answers: Answers;
  /** Every capability, in questionnaire order. */
  readonly capabilities: readonly ProvisionalCapability[];
};

/**
 * The record as the perceptions suggest it, for as long as nobody has met to agree on one: for each capability the lower
 * median of the required roles' lower medians.
 *
 * Each required role counts once, so two hundred students or one large faculty do not outvote a registrar. The result is
 * a level somebody's role chose, never one in between. Perception roles never enter it. For the answers without a level:
 *
 * - "Don't know" carries no level. Where no required role gives one and somebody says "don't know", so does the record.
 * - "Does not apply" needs a second role: it stands when the instrument allows it and at least two required roles, and
 *   more than half of those that take a position, say so. A role says so when more of its people do than choose a level.
 *   The reason given most often stands (of equals the first by character code). Otherwise "does not apply" is set
 *   aside and the levels count.
 * - Nobody of a required role answered, or only one of them with "does not apply": the capability stays open.
 *
 * The order of the people changes nothing. Levels are taken as given, so check answers before.
 *
 * @param perceptions One entry for each person; answers to capabilities that do not ask the person's role are not looked at.
 */
export function provisionalRecord(instrument: Instrument, perceptions: PerceptionSet): ProvisionalRecord {
  const capabilities = capabilitiesOf(instrument).map((capability): ProvisionalCapability => {
    const roles = roleViews(capability, instrument.levels, perceptions);
    const required = roles.filter(({ part }) => part === "required");
    return {
      id: capability.id,
      answer: provisionalAnswer(capability, required, perceptions),
      roles,
      voices: required.reduce((sum, { levels }) => sum + peopleAt(levels), 0),
    };
  });
  const answers = capabilities.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer] as const]));
  return { answers: Object.fromEntries(answers), capabilities };
}

/** Whether a role, taken as one, says that the question does not apply: more of its people do than choose a level. */
export function saysNotApplicable({ notApplicable, levels }: RoleView): boolean {
  return notApplicable > peopleAt(levels);
}

function provisionalAnswer(
  capability: Capability,
  required: readonly RoleView[],
  perceptions: PerceptionSet,
): Answer | null {
  const refusing = required.filter(saysNotApplicable);
  const rating = required.filter((role) => role.median !== null && !refusing.includes(role));
  if (capability.mayBeNotApplicable && refusing.length >= 2 && refusing.length > rating.length) {
    return { notApplicable: commonReason(capability.id, refusing, perceptions) };
  }
  const level = lowerMedian(required.flatMap(({ median }) => median ?? []));
  if (level !== null) return { level };
  return required.some(({ dontKnow }) => dontKnow > 0) ? { dontKnow: true } : null;
}

function commonReason(id: string, refusing: readonly RoleView[], perceptions: PerceptionSet): string {
  const roles = new Set(refusing.map(({ role }) => role));
  const counts = new Map<string, number>();
  for (const { roleGroup, answers } of perceptions) {
    const answer = answers[id];
    if (answer === undefined || !roles.has(roleGroup) || !isNotApplicable(answer)) continue;
    const reason = "notApplicable" in answer ? answer.notApplicable : "";
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return first?.[0] ?? "";
}

function peopleAt(levels: readonly number[]): number {
  return levels.reduce((sum, people) => sum + people, 0);
}
