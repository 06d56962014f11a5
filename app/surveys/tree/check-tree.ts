import type { Item } from "#app/questions/kinds/item.ts";
import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { noteLookalikes, noteUnusedRoles } from "../advice/advise-on-ids.ts";
import { adviseOnTree } from "../advice/advise-on-tree.ts";
import { checkItemRoles } from "../check-item-roles.ts";
import { type Checked, checkedAs } from "../checked.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import { readShape } from "../shape.ts";
import { readAnswerSets, readBandSets } from "./answer-sets.ts";
import { buildItem } from "./build-item.ts";
import { checkCondition, type Surroundings } from "./check-condition.ts";
import { checkStudies } from "./check-studies.ts";
import { checkTreeTargets } from "./check-tree-targets.ts";
import { groupRules, scaleOf } from "./group-rules.ts";
import { readNodes, type WrittenNode } from "./read-nodes.ts";
import { readPresets } from "./read-presets.ts";
import { entryStandards, readStandards } from "./read-standards.ts";
import {
  type GroupInLiterature,
  itemsBelow,
  nodesBelow,
  type TreeInstrument,
  type TreeLens,
  type TreeNode,
  wholeId,
} from "./tree-instrument.ts";
import { treeSchema, type WrittenSumming, type WrittenTree } from "./tree-schema.ts";

/**
 * Checks the content of a `survey.yaml` in format 2 and puts the instrument together. Beyond its shape: ids are unique and
 * name what exists, conditions look back and can hold, weights sum to something, bands have no hole, every scale follows from
 * something written.
 */
export function checkTree(value: unknown): Checked<TreeInstrument> {
  const problems = problemList();
  const warnings = problemList();
  const written = readShape(treeSchema, value, problems);
  const nodes = readNodes(written.tree, ["tree"], problems);
  const ids = idsOf(nodes);
  checkIds(ids, problems);
  const answerSets = readAnswerSets(written.answerSets, problems);
  const bandSets = readBandSets(written.bandSets, problems);
  const roles = { inside: written.roles?.inside ?? [], outside: written.roles?.outside ?? [] };
  checkRoleIds(roles, problems);
  const earlier = new Map<string, Item>();
  const around: Surroundings = {
    earlier,
    all: new Map(ids.map(({ id, type }) => [id, type])),
    effort: { left: 500_000 },
  };

  const build = (node: WrittenNode, parent: WrittenSumming): TreeNode => {
    const { id, weight, core, when, standards } = node.written;
    if (core === true && parent.aggregate !== "staged")
      warnings.add(
        [...node.path, "core"],
        () => `"core" gates a staged group only, and the group around ${id} is not staged. Remove it.`,
      );
    if (weight !== undefined && parent.aggregate === "mean")
      warnings.add(
        [...node.path, "weight"],
        () => "A plain mean takes no weights. Remove this one, or write aggregate: weighted-mean.",
      );
    const base = {
      id,
      weight: weight ?? 1,
      core: core ?? false,
      when:
        when === undefined || when === "" ? null : checkCondition(when, id, [...node.path, "when"], around, problems),
      standards: standards ?? [],
    };
    if (node.type === "item") {
      const item = buildItem(node.written, node.path, answerSets, problems);
      checkItemRoles(node.written.roles, node.path, roles, problems);
      earlier.set(id, item);
      return {
        ...base,
        type: "item",
        item,
        roles: node.written.roles ?? null,
        entryStandards: entryStandards(node.written),
      };
    }
    const children = node.children.map((child) => build(child, node.written));
    return { ...base, type: "group", children, ...groupRules(node.written, children, node.path, bandSets, problems) };
  };

  const overall = written.overall ?? {};
  const children = nodes.map((node) => build(node, overall));
  const whole = {
    type: "group",
    id: wholeId,
    weight: 1,
    core: false,
    when: null,
    standards: [],
    children,
    ...groupRules(overall, children, written.overall === undefined ? ["tree"] : ["overall"], bandSets, problems),
  } as const;
  const lenses: readonly TreeLens[] = written.lenses ?? [];
  checkLenses(lenses, nodesBelow(whole), problems);
  const weights = readPresets(written.weights, whole, problems);
  const targets = written.targets ?? [];
  checkTreeTargets(targets, [whole, ...nodesBelow(whole)], problems);
  const standards = readStandards(written.standards, nodes, problems);
  checkLiterature(written.literature ?? [], nodesBelow(whole), problems);
  checkStudies(written.studies ?? [], nodesBelow(whole), problems);
  if (whole.scale === null && nodes.length > 0 && problems.problems.length === 0)
    warnings.add(
      ["tree"],
      () => "Nothing in this questionnaire is scored. Give an item answers with values when a score is wanted.",
    );
  if (problems.problems.length === 0) {
    noteLookalikes(ids, warnings);
    noteUnusedRoles(
      roles,
      itemsBelow(whole).map((node) => node.roles),
      warnings,
    );
    adviseOnTree(whole, (id) => ids.find((one) => one.id === id)?.path, warnings);
  }
  warnUnusedSets(written, JSON.stringify(nodes.map(usedSets)), warnings);
  const { id, version, status } = written;
  const instrument: TreeInstrument = {
    id,
    version,
    status,
    whole,
    insideRoles: roles.inside,
    outsideRoles: roles.outside,
    answerSets: Object.fromEntries(answerSets),
    bandSets: Object.fromEntries(bandSets),
    lenses,
    literature: written.literature ?? [],
    studies: written.studies ?? [],
    panel: null,
    weights,
    targets,
    standards,
    library: null,
  };
  return checkedAs(instrument, problems, warnings);
}

type NodeId = { readonly id: string; readonly type: "group" | "item"; readonly path: ProblemPath };

function idsOf(nodes: readonly WrittenNode[]): readonly NodeId[] {
  return nodes.flatMap((node) => [
    { id: node.written.id, type: node.type, path: [...node.path, "id"] },
    ...(node.type === "group" ? idsOf(node.children) : []),
  ]);
}

function checkIds(ids: readonly NodeId[], list: ProblemList): void {
  noteDuplicates(ids, "id", list);
  for (const { id, path } of ids)
    if (id === wholeId) list.add(path, () => `"${wholeId}" is the id of the whole. Choose another.`);
}

function checkRoleIds(roles: Readonly<Record<"inside" | "outside", readonly string[]>>, list: ProblemList): void {
  const all = (["inside", "outside"] as const).flatMap((side) =>
    roles[side].map((id, index) => ({ id, path: ["roles", side, index] })),
  );
  noteDuplicates(all, "role", list);
}

function checkLiterature(
  literature: readonly GroupInLiterature[],
  nodes: readonly TreeNode[],
  list: ProblemList,
): void {
  const groups = nodes.flatMap((node) => (node.type === "group" ? [node.id] : []));
  const named = literature.map(({ group }, index) => ({ id: group, path: ["literature", index, "group"] }));
  noteDuplicates(named, "group", list);
  for (const { id, path } of named) noteUnknown(id, path, groups, "group", list);
}

function checkLenses(lenses: readonly TreeLens[], nodes: readonly TreeNode[], list: ProblemList): void {
  const scored = nodes.filter((node) => scaleOf(node) !== null).map(({ id }) => id);
  noteDuplicates(
    lenses.map(({ id }, index) => ({ id, path: ["lenses", index, "id"] })),
    "lens",
    list,
  );
  lenses.forEach(({ elements }, l) => {
    noteDuplicates(
      elements.map(({ id }, e) => ({ id, path: ["lenses", l, "elements", e, "id"] })),
      "element",
      list,
    );
    elements.forEach(({ nodes: named }, e) => {
      const ids = named.map((id, index) => ({ id, path: ["lenses", l, "elements", e, "nodes", index] }));
      for (const { id, path } of ids) noteUnknown(id, path, scored, "scored item or group", list);
      noteDuplicates(ids, "part", list);
    });
  });
}

function usedSets(node: WrittenNode): unknown {
  return node.type === "group" ? [node.written.bands, node.children.map(usedSets)] : node.written;
}

function warnUnusedSets({ answerSets, bandSets, overall }: WrittenTree, used: string, warnings: ProblemList): void {
  for (const [kind, sets] of [
    ["answerSets", answerSets],
    ["bandSets", bandSets],
  ] as const)
    for (const id of Object.keys(sets ?? {}))
      if (overall?.bands !== id && !used.includes(JSON.stringify(id)))
        warnings.add([kind, id], () => `Nothing uses ${JSON.stringify(id)}. Remove it, or name it where it belongs.`);
}
