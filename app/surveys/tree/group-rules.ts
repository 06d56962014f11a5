import { itemScale } from "#app/questions/kinds/item-value.ts";
import { isSameScale, type Scale } from "#app/questions/kinds/scale.ts";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { readStages } from "./read-stages.ts";
import { takesWeights } from "./takes-weights.ts";
import type { Aggregation, Band, TreeGroup, TreeNode } from "./tree-instrument.ts";
import type { WrittenSumming } from "./tree-schema.ts";

/** From this share of "does not apply" on, what is left says little. */
const usualCap = 2 / 5;

export type GroupRules = Pick<TreeGroup, "aggregate" | "scale" | "bands" | "bandSet" | "stages" | "notApplicableCap">;

/**
 * How a group becomes a number: its rule, the scale that follows from its parts or is written, its bands and its steps.
 * Parts on different scales need a written one; nothing is moved from scale to scale unsaid.
 */
export function groupRules(
  written: WrittenSumming,
  children: readonly TreeNode[],
  path: ProblemPath,
  bandSets: ReadonlyMap<string, readonly Band[]>,
  list: ProblemList,
): GroupRules {
  const aggregate = written.aggregate ?? "weighted-mean";
  const scored = children.filter((child) => scaleOf(child) !== null);
  const stages = readStages(written.stages, aggregate, children, path, list);
  checkWeights(aggregate, scored, path, list);
  const scale =
    aggregate === "staged" && stages !== null
      ? writtenNowhere(written.scale, stagedScale(stages), path, list)
      : groupScale(aggregate, written.scale, scored, path, list);
  const bands = written.bands === undefined ? [] : bandsOf(written.bands, scale, path, bandSets, list);
  return {
    aggregate,
    scale,
    bands,
    bandSet: written.bands ?? null,
    stages,
    notApplicableCap: written.notApplicableCap ?? usualCap,
  };
}

/** The scale of a part; null for a fact and for a group of facts. */
export function scaleOf(node: TreeNode): Scale | null {
  return node.type === "group" ? node.scale : itemScale(node.item);
}

function checkWeights(aggregate: Aggregation, scored: readonly TreeNode[], path: ProblemPath, list: ProblemList): void {
  if (takesWeights(aggregate) && scored.length > 0 && scored.every(({ weight }) => weight === 0))
    list.add(path, () => "The weights of the parts sum to nothing. Give at least one of them a weight above 0.");
}

function groupScale(
  aggregate: Aggregation,
  written: WrittenSumming["scale"],
  scored: readonly TreeNode[],
  path: ProblemPath,
  list: ProblemList,
): Scale | null {
  if (written !== undefined && written.to <= written.from)
    list.add(
      [...path, "scale"],
      () => `The scale runs from ${written.from} to ${written.to}. "to" must be higher than "from".`,
    );
  const [first, ...others] = scored.flatMap((child) => scaleOf(child) ?? []);
  if (first === undefined) {
    if (written !== undefined)
      list.add(
        [...path, "scale"],
        () => "Nothing in this group is scored, so it has no scale. Remove it, or let an item be scored.",
      );
    return null;
  }
  if (aggregate === "share-of-yes") return writtenNowhere(written, { from: 0, to: 1 }, path, list);
  if (aggregate === "sum") return written ?? summedScale(scored);
  const common = others.every((other) => isSameScale(other, first)) ? first : null;
  if (aggregate === "staged") return stagedParts(scored, common, written, path, list);
  if (written !== undefined) return written;
  if (common === null)
    list.add(path, () => {
      const found = [first, ...others].map(({ from, to }) => `${from} to ${to}`);
      return `The parts have different scales (${[...new Set(found)].slice(0, 5).join("; ")}). Write the scale they are brought to, such as scale: { from: 0, to: 5 }.`;
    });
  return common ?? first;
}

function summedScale(scored: readonly TreeNode[]): Scale {
  let from = 0;
  let to = 0;
  for (const child of scored) {
    const scale = scaleOf(child);
    from += child.weight * (scale?.from ?? 0);
    to += child.weight * (scale?.to ?? 0);
  }
  return { from, to: to > from ? to : from + 1 };
}

function stagedParts(
  scored: readonly TreeNode[],
  common: Scale | null,
  written: WrittenSumming["scale"],
  path: ProblemPath,
  list: ProblemList,
): Scale | null {
  const uneven = scored.find((child) => !hasWholeLevels(child));
  if (common === null || uneven !== undefined) {
    list.add(path, () => {
      const who = uneven === undefined ? "its parts have different scales" : `${uneven.id} has values between levels`;
      return `A staged group needs parts with the same whole levels, but ${who}. Give them one set of levels, write "stages", or choose another "aggregate".`;
    });
    return common;
  }
  return writtenNowhere(written, common, path, list);
}

function hasWholeLevels(node: TreeNode): boolean {
  if (node.type === "group") return node.aggregate === "staged";
  const { item } = node;
  if (item.kind === "level") return true;
  if (item.kind !== "choice" && item.kind !== "agreement") return false;
  return item.options.every(({ value }) => value === null || Number.isInteger(value));
}

function stagedScale(stages: NonNullable<TreeGroup["stages"]>): Scale {
  const [first] = stages;
  const last = stages.at(-1);
  return { from: (first?.level ?? 1) - 1, to: last?.level ?? 1 };
}

function writtenNowhere(
  written: WrittenSumming["scale"],
  own: Scale | null,
  path: ProblemPath,
  list: ProblemList,
): Scale | null {
  if (written !== undefined && own !== null)
    list.add([...path, "scale"], () => `This group always runs from ${own.from} to ${own.to}. Remove "scale".`);
  return own;
}

function bandsOf(
  id: string,
  scale: Scale | null,
  path: ProblemPath,
  bandSets: ReadonlyMap<string, readonly Band[]>,
  list: ProblemList,
): readonly Band[] {
  const bands = bandSets.get(id);
  const at = [...path, "bands"];
  if (bands === undefined) {
    if (id !== "") list.add(at, () => `There is no set of bands ${quote(id)}. ${suggestId(id, [...bandSets.keys()])}`);
    return [];
  }
  const first = bands[0]?.from;
  const last = bands.at(-1)?.to;
  if (scale === null) list.add(at, () => "Nothing in this group is scored, so no value can lie in a band. Remove it.");
  else if (first !== scale.from || last !== scale.to)
    list.add(
      at,
      () =>
        `The bands of ${quote(id)} run from ${first} to ${last}, but the values from ${scale.from} to ${scale.to}. Let the bands cover exactly the scale, so that every value has one.`,
    );
  return bands;
}
