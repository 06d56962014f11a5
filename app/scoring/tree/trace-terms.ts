import { onto, type Scale } from "#app/questions/kinds/scale.ts";
import type { Aggregation, TreeGroup, TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import type { Treatment } from "../trace-terms.ts";
import type { ItemScore, TreeScore } from "./tree-scores.ts";

/** Why a part is not counted: it is open in one of two ways, does not apply, is not asked, or is a fact without a scale. */
export type WhyNot = "unanswered" | "dontKnow" | "notApplicable" | "hidden" | "fact";

/** One part of a group as its rule sees it, unrounded. */
export type TreeTerm = {
  readonly id: string;
  readonly type: "group" | "item";
  readonly treatment: Treatment;
  /** Null when it is counted. */
  readonly why: WhyNot | null;
  /** Whether a staged group cannot stand higher than it. */
  readonly core: boolean;
  /** Relative to its siblings; 1 for every part of a group whose rule takes no weights. */
  readonly weight: number;
  /** Its weight ÷ the weights of all that is counted; these sum to 1. Null unless it is counted and its rule is a mean. */
  readonly share: number | null;
  /** Its value on its own scale; null unless counted. */
  readonly value: number | null;
  /** The value if what is open below it stood at the bottom, or at the top; null when it is left out. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly scale: Scale | null;
  /** The value on the scale of the group; for a share of yes 1 at the top of its scale, 0 below. A sum and a gate take it as it is. */
  readonly moved: number | null;
  /**
   * What it adds. Of a mean and a share of yes: share × moved; they sum to the group's value. Of a sum: weight × value, before
   * the sum is drawn out. Null for rules that add nothing up.
   */
  readonly contribution: number | null;
};

type Scored = ItemScore | TreeScore | undefined;

/** One term per part, in the order of the questionnaire. */
export function treeTerms(
  { children, aggregate, scale }: TreeGroup,
  scoreOf: (node: TreeNode) => Scored,
  hidden: ReadonlySet<string>,
): readonly TreeTerm[] {
  const weighs = aggregate === "weighted-mean" || aggregate === "sum" || aggregate === "share-of-yes";
  const parts = children.map((node) => {
    const score = scoreOf(node);
    const why = whyNot(node, score, hidden);
    return { node, score, why, weight: weighs ? node.weight : 1 };
  });
  const counted = parts.reduce((sum, { why, weight }) => (why === null ? sum + weight : sum), 0);
  return parts.map(({ node, score, why, weight }): TreeTerm => {
    const value = why === null ? (score?.value ?? null) : null;
    const own = score?.scale ?? null;
    const moved = value === null || own === null || scale === null ? null : movedBy(aggregate, value, own, scale);
    const share = value === null || counted === 0 || !averages.has(aggregate) ? null : weight / counted;
    return {
      id: node.id,
      type: node.type,
      treatment: treatmentOf(why),
      why,
      core: node.core,
      weight,
      share,
      value,
      ...boundsOf(score, value, why),
      scale: own,
      moved,
      contribution:
        moved === null ? null : share !== null ? share * moved : aggregate === "sum" ? weight * moved : null,
    };
  });
}

const averages: ReadonlySet<Aggregation> = new Set(["weighted-mean", "mean", "share-of-yes"]);

function movedBy(rule: Aggregation, value: number, own: Scale, wanted: Scale): number {
  if (rule === "sum" || rule === "staged") return value;
  if (rule === "share-of-yes") return value >= own.to ? 1 : 0;
  return onto(value, own, wanted);
}

function whyNot(node: TreeNode, score: Scored, hidden: ReadonlySet<string>): WhyNot | null {
  if (hidden.has(node.id)) return "hidden";
  if (score === undefined || score.scale === null) return "fact";
  if ("state" in score) return score.state === "answered" ? null : score.state;
  if (score.value !== null) return null;
  if (score.lower !== null) return score.unanswered > 0 || score.dontKnow === 0 ? "unanswered" : "dontKnow";
  return score.hidden > 0 && score.notApplicable === 0 ? "hidden" : "notApplicable";
}

function treatmentOf(why: WhyNot | null): Treatment {
  if (why === null) return "counted";
  return why === "unanswered" || why === "dontKnow" ? "missing" : "left-out";
}

function boundsOf(score: Scored, value: number | null, why: WhyNot | null): Pick<TreeTerm, "lower" | "upper"> {
  if (score === undefined || score.scale === null || treatmentOf(why) === "left-out")
    return { lower: null, upper: null };
  if (!("state" in score)) return { lower: score.lower, upper: score.upper };
  return { lower: value ?? score.scale.from, upper: value ?? score.scale.to };
}
