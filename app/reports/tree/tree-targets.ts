import type { Translator } from "#app/i18n/translator.ts";
import { nodesBelow, type TreeTarget, wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { heading, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { preciseText } from "../number.ts";
import { endText, rangeText } from "./end-text.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { nodeName } from "./tree-names.ts";

/**
 * What each target asks of every part, where that stands, and what is left to do.
 *
 * @param targets Those to show; all the questionnaire offers where nothing else is said.
 */
export function treeTargets(
  facts: TreeFacts,
  translator: Translator,
  targets: readonly TreeTarget[] = facts.tree.targets,
): readonly Block[] {
  const { words } = facts;
  const { t } = translator;
  if (targets.length === 0) return [];
  const columns = [
    t("assessments:tree.result.part"),
    t("assessments:tree.result.scale"),
    t("reports:tree.target.now"),
    t("reports:tree.target.wished"),
    t("reports:tree.target.left"),
  ];
  return [
    heading(2, "targets", t("reports:tree.target.title")),
    ...targets.flatMap((target) => {
      const text = words.targets[target.id];
      const title = text?.title ?? target.id;
      const rows = Object.entries(target.values).map(([id, wished]) => rowOf(id, wished, facts, translator));
      return [
        heading(3, `target-${target.id}`, title),
        ...(text?.description === undefined ? [] : [paragraph(text.description)]),
        table(t("reports:tree.target.caption"), columns, rows, columns.slice(1)),
      ];
    }),
  ];
}

function rowOf(id: string, wished: number, facts: TreeFacts, translator: Translator): readonly string[] {
  const { tree, scores } = facts;
  const { t } = translator;
  const node = id === wholeId ? tree.whole : nodesBelow(tree.whole).find((one) => one.id === id);
  const score = id === wholeId ? scores.overall : (scores.nodes[id] ?? scores.items[id]);
  const scale = score?.scale ?? null;
  const value = score === undefined || ("publishable" in score && !score.publishable) ? null : score.value;
  const left =
    value === null
      ? ""
      : value >= wished - 1e-9
        ? t("reports:tree.target.reached")
        : preciseText(wished - value, translator);
  return [
    node === undefined ? id : nodeName(node, facts),
    scale === null ? "" : rangeText(scale, translator),
    value === null ? t("assessments:tree.result.none") : preciseText(value, translator),
    endText(wished, translator),
    left,
  ];
}
