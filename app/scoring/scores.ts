/**
 * The shape of a result. Values are unrounded; `value`, `lower`, `upper` and `balanced` are on the level scale (1 to
 * 5), `index` runs from 0 to 100, `completeness` and `notApplicable` are shares from 0 to 1, `unanswered` and
 * `dontKnow` count capabilities. Null means "nothing applies or nothing is known", never zero.
 */
export type NodeScore = {
  readonly value: number | null;
  readonly index: number | null;
  readonly level: number | null;
  readonly levelLower: number | null;
  readonly levelUpper: number | null;
  readonly provisional: boolean;
  readonly completeness: number;
  readonly notApplicable: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly publishable: boolean;
  readonly unanswered: number;
  readonly dontKnow: number;
};

export type OverallScore = NodeScore & { readonly balanced: number | null };

/** Weights the instrument gives by itself; a pathway by the id of its target profile. */
export type WeightPreset = "equal" | "literature" | `pathway-${string}`;

/** What weights are called: a preset, or somebody's own. */
export type WeightsName = WeightPreset | "custom";

export type RecordScores = {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly weights: WeightsName;
  readonly overall: OverallScore;
  /** By dimension id. */
  readonly nodes: Readonly<Record<string, NodeScore>>;
};

export type Scores = RecordScores & {
  /** By lens id, then element id. */
  readonly lenses: Readonly<Record<string, Readonly<Record<string, NodeScore>>>>;
};
