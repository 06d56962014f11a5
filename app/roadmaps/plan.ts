/** The shape of a roadmap: library actions put in order, each with its reason. */

/** P = gap × weight × salience × (1 + 0.5 × unlocks / most unlocks) ÷ effort. */
export type PriorityFactors = {
  /** Number of the action's steps that lie between today and the target; of a group, a step is a quarter of its scale. */
  readonly gap: number;
  /** Weight in the whole, normalised to mean 1 over everything that is scored by itself. */
  readonly weight: number;
  /** Share of studies that raise the topic, 0 to 1; where none is linked, the mean of the other capabilities. */
  readonly salience: number;
  /** Library actions that directly depend on this one. */
  readonly unlocks: number;
  /** 1 + 0.5 × unlocks ÷ the largest unlocks of the library. */
  readonly bottleneck: number;
  /** Effort points. */
  readonly effort: number;
};

export type PlannedAction = {
  readonly id: string;
  /** What it lifts: a capability, or a group or item of a tree. */
  readonly capability: string;
  /** Where the work begins: today's level, or the action's lowest step if that is higher. */
  readonly from: number;
  /** Where it ends: the action's top step, or the target if that comes first. */
  readonly to: number;
  /** P from the factors; an action pulled in as a prerequisite has the highest of those that need it. */
  readonly priority: number;
  readonly effort: number;
  readonly factors: PriorityFactors;
  /** Ids of the capabilities whose answers ask for this action. */
  readonly because: readonly string[];
  /** Unsatisfied direct prerequisites, all of them placed no later than this action. */
  readonly needs: readonly string[];
  /** For an action pulled in as a prerequisite: the planned actions that directly need it, sorted by id. Else empty. */
  readonly neededFor: readonly string[];
  /** Prerequisites waived because their capability does not apply. */
  readonly waived: readonly string[];
};

export type PlannedPhase = {
  readonly id: string;
  readonly months: readonly [number, number];
  /** Effort points the phase may hold; null means no limit. */
  readonly capacity: number | null;
  readonly actions: readonly PlannedAction[];
};

export type Plan = {
  readonly phases: readonly PlannedPhase[];
  /** Actions that fit into no phase, highest priority first. */
  readonly later: readonly string[];
  /** Unanswered questions: answer them and the plan may change. */
  readonly answerFirst: readonly string[];
};
