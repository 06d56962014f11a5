import type { Condition } from "#app/questions/conditions/condition.ts";
import type { Item } from "#app/questions/kinds/item.ts";
import type { Scale } from "#app/questions/kinds/scale.ts";
import type { ActionLibrary, CapabilityRoles, InstrumentStatus } from "../instrument.ts";
import type { Panel } from "../panel/check-panel.ts";

/** How the parts of a group become one number. */
export type Aggregation = "weighted-mean" | "mean" | "sum" | "minimum" | "maximum" | "share-of-yes" | "staged";

/** A clause of a standard that a question or a group answers to. */
export type StandardLink = { readonly standard: string; readonly edition: string; readonly clause: string };

/** One named stretch of a scale, from `from` up to but without `to`; the last one includes its end. */
export type Band = { readonly id: string; readonly from: number; readonly to: number };

/** One step of a staged group: everything it needs, each on its own scale at least there. */
export type Stage = {
  readonly level: number;
  readonly needs: readonly { readonly item: string; readonly atLeast: number }[];
};

type NodeBase = {
  readonly id: string;
  /** Relative to its siblings. */
  readonly weight: number;
  /** Whether a staged parent cannot stand higher than this part. */
  readonly core: boolean;
  /** When it is asked; null for always. */
  readonly when: Condition | null;
  readonly standards: readonly StandardLink[];
};

export type TreeItem = NodeBase & {
  readonly type: "item";
  readonly item: Item;
  readonly roles: CapabilityRoles | null;
  /** What single entries of a checklist answer to, by entry; empty for every other kind. */
  readonly entryStandards: Readonly<Record<string, readonly StandardLink[]>>;
};

export type TreeGroup = NodeBase & {
  readonly type: "group";
  readonly children: readonly TreeNode[];
  readonly aggregate: Aggregation;
  /** The scale of its value; null when nothing in it is scored. */
  readonly scale: Scale | null;
  readonly bands: readonly Band[];
  /** Which set of bands that is, for their words. */
  readonly bandSet: string | null;
  /** The steps of a staged group; null where its parts have levels themselves. */
  readonly stages: readonly Stage[] | null;
  /** Above this share of "does not apply" no score is shown. */
  readonly notApplicableCap: number;
};

export type TreeNode = TreeItem | TreeGroup;

/** Another view of the tree: elements that name parts of it. It never changes a score. */
export type TreeLens = {
  readonly id: string;
  readonly elements: readonly { readonly id: string; readonly nodes: readonly string[] }[];
};

/** Another set of weights the instrument offers. Parts it does not name keep their own. */
export type TreeWeightPreset = { readonly id: string; readonly nodes: Readonly<Record<string, number>> };

/** Wished values by the id of a group or item, each on its own scale. Of what is not named nothing is wished. */
export type TreeTarget = { readonly id: string; readonly values: Readonly<Record<string, number>> };

/** A standard whose clauses are listed, so that those nobody asks about are known too. */
export type ListedStandard = {
  readonly id: string;
  readonly standard: string;
  readonly edition: string;
  readonly clauses: readonly string[];
};
/** A percentage as the literature prints it, and of how many studies. */
export type GroupInLiterature = { readonly group: string; readonly percent: number; readonly of: number };

/** How many of the studies looked at name each option of a ranking, by option. */
export type RankingInStudies = {
  readonly item: string;
  readonly of: number;
  readonly counts: Readonly<Record<string, number>>;
};

/** A questionnaire of any depth, written in format 2: structure without words. */
export type TreeInstrument = {
  readonly id: string;
  readonly version: string;
  readonly status: InstrumentStatus;
  /** The whole, as a group called `overall`. */
  readonly whole: TreeGroup;
  readonly insideRoles: readonly string[];
  readonly outsideRoles: readonly string[];
  /** Shared answers and bands by the id of their set, as far as they need words. */
  readonly answerSets: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly bandSets: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly lenses: readonly TreeLens[];
  /** What the literature says of some groups, to stand beside them. It never enters a score. */
  readonly literature: readonly GroupInLiterature[];
  /** How often studies name what some questions let people rank, to stand beside their order. */
  readonly studies: readonly RankingInStudies[];
  /** The panel of experts that judged this version; null where none did. */
  readonly panel: Panel | null;
  readonly weights: readonly TreeWeightPreset[];
  readonly targets: readonly TreeTarget[];
  readonly standards: readonly ListedStandard[];
  /** What lifts its groups and items; null where there is no library, and so no roadmap. */
  readonly library: ActionLibrary | null;
};

/** The id of the whole, which no part can have. */
export const wholeId = "overall";

/** Every group and item below a group, in the order of the questionnaire: a group before its parts. */
export function nodesBelow(group: TreeGroup): readonly TreeNode[] {
  return group.children.flatMap((child) => (child.type === "group" ? [child, ...nodesBelow(child)] : [child]));
}

/** Every item below a group, in the order of the questionnaire. */
export function itemsBelow(group: TreeGroup): readonly TreeItem[] {
  return group.children.flatMap((child) => (child.type === "group" ? itemsBelow(child) : [child]));
}

/** Every clause a node answers to: itself, and the entries of a checklist. */
export function linksOf(node: TreeNode): readonly StandardLink[] {
  return node.type === "group" ? node.standards : [...node.standards, ...Object.values(node.entryStandards).flat()];
}
