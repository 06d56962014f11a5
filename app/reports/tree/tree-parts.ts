import { itemReading } from "#app/assessments/item-reading.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { onto, type Scale } from "#app/questions/kinds/scale.ts";
import type { TreeScore } from "#app/scoring/tree/tree-scores.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import { type TreeGroup, type TreeNode, wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { heading, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { indexText, preciseText } from "../number.ts";
import { besideLiterature } from "./beside-literature.ts";
import { endText } from "./end-text.ts";
import type { TreeFacts } from "./tree-facts.ts";

/** Every group in one table, and below it how each number comes about, part by part. */
export function treeParts(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { tree, words, scores } = facts;
  const { t } = translator;
  const groups = groupsIn(tree.whole).filter(({ group }) => group.scale !== null);
  const column = (key: "part" | "result" | "scale" | "index" | "answered") => t(`assessments:tree.result.${key}`);
  const rows = groups.map(({ group, depth }) => {
    const score = group.id === wholeId ? scores.overall : scores.nodes[group.id];
    const indent = "\u2003".repeat(depth);
    return [indent + nameOf(group.id, facts), ...cellsOf(group, score, facts, translator)];
  });
  const columns = [column("part"), column("result"), column("scale"), column("index"), column("answered")];
  return [
    heading(2, "parts", t("assessments:tree.result.parts")),
    table(words.title, columns, rows, [column("index"), column("answered")]),
    ...groups.flatMap(({ group }) => explained(group, facts, translator)),
    ...lensBlocks(facts, translator),
    ...besideLiterature(facts, translator),
  ];
}

/** The name of a group, or of the whole. */
export function nameOf(id: string, { words }: Pick<TreeFacts, "words">): string {
  return id === wholeId ? words.title : (words.groups[id]?.name ?? id);
}

function groupsIn(group: TreeGroup, depth = 0): readonly { readonly group: TreeGroup; readonly depth: number }[] {
  const below = group.children.flatMap((child) => (child.type === "group" ? groupsIn(child, depth + 1) : []));
  return [{ group, depth }, ...below];
}

function cellsOf(
  group: Pick<TreeGroup, "bandSet">,
  score: TreeScore | undefined,
  { words }: TreeFacts,
  translator: Translator,
): readonly string[] {
  const { t } = translator;
  if (score === undefined || score.scale === null) return ["", "", "", ""];
  const { value, publishable, band, scale, index, unanswered, dontKnow, lower } = score;
  const items = score.hidden > 0 && lower === null ? t("assessments:tree.notAsked") : null;
  const shown = value !== null && publishable;
  const name = band === null || group.bandSet === null ? "" : (words.bandSets[group.bandSet]?.[band] ?? band);
  const result = shown
    ? [preciseText(value, translator), name].filter(Boolean).join(" · ")
    : t("assessments:tree.result.none");
  const open = unanswered + dontKnow;
  return [
    items ?? result,
    rangeText(scale, translator),
    shown && index !== null ? indexText(index, translator) : "",
    open === 0 ? "✓" : `${t("assessments:tree.result.open")}: ${open}`,
  ];
}

function explained(group: TreeGroup, facts: TreeFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const { scale } = group;
  const score = group.id === wholeId ? facts.scores.overall : facts.scores.nodes[group.id];
  if (scale === null || score === undefined || score.lower === null) return [];
  const name = nameOf(group.id, facts);
  const columns = [
    t("assessments:tree.result.part"),
    t("assessments:tree.result.result"),
    t("assessments:tree.result.scale"),
    t("assessments:tree.result.weight"),
    t("assessments:tree.result.onScale"),
  ];
  const rows = group.children.flatMap((child) => {
    const row = partRow(child, group, scale, facts, translator);
    return row === null ? [] : [row];
  });
  return [
    heading(3, `how-${group.id}`, t("assessments:tree.result.how", { name })),
    paragraph(t(`assessments:tree.result.rule.${group.aggregate}`), "quiet"),
    table(name, columns, rows, columns.slice(3)),
  ];
}

function partRow(
  child: TreeNode,
  { aggregate }: TreeGroup,
  wanted: Scale,
  { scores, words, entries, hidden }: TreeFacts,
  translator: Translator,
): readonly string[] | null {
  const { t } = translator;
  const part = child.type === "group" ? scores.nodes[child.id] : scores.items[child.id];
  if (part === undefined || part.scale === null) return null;
  const name = child.type === "group" ? (words.groups[child.id]?.name ?? child.id) : itemWords(words, child.id).name;
  const weight = aggregate === "mean" ? 1 : child.weight;
  const moved =
    part.value === null || aggregate === "sum" || aggregate === "staged" || aggregate === "share-of-yes"
      ? ""
      : preciseText(onto(part.value, part.scale, wanted), translator);
  const reading = hidden.has(child.id)
    ? t("assessments:tree.notAsked")
    : child.type === "item" && part.value === null
      ? itemReading(child.item, entries[child.id]?.answer ?? null, words, translator)
      : part.value === null
        ? t("assessments:tree.result.none")
        : preciseText(part.value, translator);
  return [name, reading, rangeText(part.scale, translator), endText(weight, translator), moved];
}

function lensBlocks({ tree, words, scores }: TreeFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  return tree.lenses.flatMap((lens) => {
    const text = words.lenses[lens.id];
    const columns = [t("assessments:tree.result.part"), t("assessments:tree.result.index")];
    const rows = lens.elements.map(({ id }) => {
      const score = scores.lenses[lens.id]?.[id];
      const index = score?.publishable ? score.index : null;
      return [
        text?.elements[id] ?? id,
        index === null ? t("assessments:tree.result.none") : indexText(index, translator),
      ];
    });
    const title = t("assessments:tree.result.lens", { title: text?.title ?? lens.id });
    return [heading(3, `lens-${lens.id}`, title), table(title, columns, rows, columns.slice(1))];
  });
}

function rangeText({ from, to }: Scale, translator: Translator): string {
  const show = (value: number) => endText(value, translator);
  return translator.t("assessments:tree.result.range", { from: show(from), to: show(to) });
}
