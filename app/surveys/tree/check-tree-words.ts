import { z } from "zod";
import { quote } from "#app/questions/nearest-id.ts";
import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { adviseOnWords, type WordedQuestion } from "../advice/advise-on-words.ts";
import { actionWordsShape, checkActionWords } from "../check-action-words.ts";
import { checkLensWords } from "../check-lens-words.ts";
import { type Checked, checkedAs } from "../checked.ts";
import { compareIds, ownEntry } from "../compare-ids.ts";
import { group, readShape, words } from "../shape.ts";
import { longestShortName } from "../short-names.ts";
import { itemWords } from "./option-words.ts";
import { itemsBelow, nodesBelow, type TreeInstrument, type TreeItem } from "./tree-instrument.ts";
import type { ItemWords, TreeWords } from "./tree-words.ts";

/**
 * Checks one words file of a questionnaire in format 2 against its structure and the fields its experts know (null for one that cannot be read). Every
 * group, item, entry and column has its words, and no words stand for what does not exist.
 */
export function checkTreeWords(
  value: unknown,
  language: string,
  tree: TreeInstrument | null,
  fields: readonly string[] | null = null,
): Checked<TreeWords> {
  const problems = problemList();
  const warnings = problemList();
  const found: TreeWords = withoutGaps(readShape(treeWordsSchema, value, problems));
  if (found.language !== "" && found.language !== language)
    problems.add(
      ["language"],
      () =>
        `The file is called ${language}.json, but its language is ${quote(found.language)}. Write ${quote(language)}, or rename the file.`,
    );
  if (fields !== null) compareIds(found.panel ?? {}, fields, ["panel"], "field of experts", problems);
  if (tree !== null) {
    checkNodeWords(found, tree, problems);
    checkSetWords(found, tree, problems);
    checkLensWords(found.lenses, tree.lenses, problems);
    checkTitleWords(found, tree, problems);
    if ((found.literature !== undefined) !== tree.literature.length > 0)
      problems.add(["literature"], () =>
        found.literature === undefined
          ? 'survey.yaml names figures of the literature, but nothing says what they are. Add "literature" with title, own, share and note.'
          : "survey.yaml names no figures of the literature. Remove these words, or add them there.",
      );
    if ((found.studies !== undefined) !== tree.studies.length > 0)
      problems.add(["studies"], () =>
        found.studies === undefined
          ? 'survey.yaml counts studies beside rankings, but nothing says what they are. Add "studies" with title and note.'
          : "survey.yaml counts no studies beside rankings. Remove these words, or add them there.",
      );
    checkActionWords(found, tree.library ?? noActions, problems);
    compareIds(found.roles, [...tree.insideRoles, ...tree.outsideRoles], ["roles"], "role", problems);
  }
  for (const [id, { shortName = "" }] of Object.entries(found.items))
    if (shortName.length > longestShortName)
      warnings.add(
        ["items", id, "shortName"],
        () =>
          `The short name of ${id} has ${shortName.length} characters. Lists have room for about ${longestShortName}; shorten it.`,
      );
  if (tree !== null && problems.problems.length === 0) adviseOnWords(questionsOf(found, tree), language, warnings);
  return checkedAs(found, problems, warnings);
}

function questionsOf(found: TreeWords, { whole }: TreeInstrument): readonly WordedQuestion[] {
  return itemsBelow(whole).map(({ id, item }) => {
    const { name, purpose, levels = [], entries = {}, notApplicable } = itemWords(found, id);
    const help = [purpose, ...Object.values(entries), notApplicable].filter((text) => text !== undefined);
    return { id, kind: item.kind, path: ["items", id], name, levels, help };
  });
}

/** Words by id. */
export const namedWords = z.record(z.string(), words());
const setsOfWords = z.record(z.string(), namedWords).optional();

/** What the words of one item can hold. */
export const itemWordKeys = {
  name: words(),
  shortName: words().optional(),
  purpose: words().optional(),
  levels: z.array(words()).optional(),
  entries: namedWords.optional(),
  columns: namedWords.optional(),
  unit: words().optional(),
  notApplicable: words().optional(),
  evidence: z.array(words()).optional(),
};

const itemWordsSchema = group(itemWordKeys);

const titleSchema = group({ title: words(), description: words().optional() });

export const treeWordsSchema = group({
  language: z.string(),
  review: z.enum(["reviewed", "unreviewed"]).optional(),
  title: words(),
  description: words(),
  statusNote: words(),
  answerSets: setsOfWords,
  bandSets: setsOfWords,
  groups: z.record(z.string(), group({ name: words(), description: words().optional() })).optional(),
  items: z.record(z.string(), itemWordsSchema),
  roles: namedWords.optional(),
  panel: namedWords.optional(),
  lenses: z.record(z.string(), group({ title: words(), elements: namedWords })).optional(),
  weights: z.record(z.string(), titleSchema).optional(),
  targets: z.record(z.string(), titleSchema).optional(),
  standards: z.record(z.string(), group({ title: words(), clauses: namedWords })).optional(),
  literature: group({ title: words(), own: words(), share: words(), note: words() }).optional(),
  studies: group({ title: words(), note: words() }).optional(),
  ...actionWordsShape,
  phases: actionWordsShape.phases.optional(),
  actions: actionWordsShape.actions.optional(),
});

const noActions = { phases: [], actions: [] };

function withoutGaps(read: z.infer<typeof treeWordsSchema>): TreeWords {
  const { answerSets = {}, bandSets = {}, groups = {}, roles = {}, lenses = {} } = read;
  const { weights = {}, targets = {}, standards = {}, phases = {}, actions = {} } = read;
  return { ...read, answerSets, bandSets, groups, roles, lenses, weights, targets, standards, phases, actions };
}

function checkTitleWords(found: TreeWords, tree: TreeInstrument, list: ProblemList): void {
  const idsOf = (ones: readonly { readonly id: string }[]) => ones.map(({ id }) => id);
  compareIds(found.weights, idsOf(tree.weights), ["weights"], "set of weights", list);
  compareIds(found.targets, idsOf(tree.targets), ["targets"], "target", list);
  compareIds(found.standards, idsOf(tree.standards), ["standards"], "standard", list);
  for (const { id, clauses } of tree.standards) {
    const given = ownEntry(found.standards, id);
    if (given !== undefined) compareIds(given.clauses, clauses, ["standards", id, "clauses"], "clause", list);
  }
}

/** @param base Where the words stand in their file. */
export function checkNodeWords(
  found: TreeWords,
  { whole }: TreeInstrument,
  list: ProblemList,
  base: ProblemPath = [],
): void {
  const nodes = nodesBelow(whole);
  const groups = nodes.flatMap((node) => (node.type === "group" ? [node.id] : []));
  const items = nodes.flatMap((node) => (node.type === "item" ? [node] : []));
  compareIds(found.groups, groups, [...base, "groups"], "group", list);
  compareIds(
    found.items,
    items.map(({ id }) => id),
    [...base, "items"],
    "item",
    list,
  );
  for (const node of items) {
    const given = ownEntry(found.items, node.id);
    if (given !== undefined) checkItemWords(given, node, list, base);
  }
}

function checkItemWords(given: ItemWords, { id, item }: TreeItem, list: ProblemList, base: ProblemPath): void {
  const path = [...base, "items", id];
  const wanted = item.kind === "level" ? item.levels : 0;
  const levels = given.levels?.length ?? 0;
  if (levels !== wanted && !Number.isNaN(wanted))
    list.add(levels === 0 ? path : [...path, "levels"], () =>
      wanted === 0
        ? `${id} has no levels to describe. Remove "levels".`
        : `${id} has ${levels} level descriptions, but ${wanted} levels. Give exactly one each, level 1 first.`,
    );
  compareIds(
    given.entries ?? {},
    item.kind === "checklist" ? item.entries.map((one) => one.id) : [],
    [...path, "entries"],
    "entry",
    list,
  );
  compareIds(
    given.columns ?? {},
    item.kind === "inventory" ? item.columns.map((one) => one.id) : [],
    [...path, "columns"],
    "column",
    list,
  );
  if (given.unit !== undefined && item.kind !== "number")
    list.add([...path, "unit"], () => `${id} asks for no number. Remove "unit".`);
  if (item.mayBeNotApplicable && given.notApplicable === undefined)
    list.add(
      path,
      () => `${id} may be answered "does not apply", but nothing says when that is fair. Add "notApplicable".`,
    );
  if (!item.mayBeNotApplicable && given.notApplicable !== undefined)
    list.add(
      [...path, "notApplicable"],
      () =>
        `survey.yaml does not allow "does not apply" for ${id}. Remove this, or write notApplicable: allowed there.`,
    );
}

/** @param base Where the words stand in their file. */
export function checkSetWords(found: TreeWords, tree: TreeInstrument, list: ProblemList, base: ProblemPath = []): void {
  for (const kind of ["answerSets", "bandSets"] as const) {
    const wanted = tree[kind];
    const place = [...base, kind];
    compareIds(found[kind], Object.keys(wanted), place, kind === "answerSets" ? "answer set" : "set of bands", list);
    for (const [id, entries] of Object.entries(wanted)) {
      const given = ownEntry(found[kind], id);
      const what = kind === "answerSets" ? "option" : "band";
      if (given !== undefined)
        compareIds(
          given,
          entries.map((one) => one.id),
          [...place, id],
          what,
          list,
        );
    }
  }
}
