import type { Translator } from "#app/i18n/translator.ts";
import type { TreeScore } from "#app/scoring/tree/tree-scores.ts";
import type { TreeGroup } from "#app/surveys/tree/tree-instrument.ts";
import { heading, table } from "../block.ts";
import type { Block } from "../document.ts";
import { indexText, preciseText } from "../number.ts";
import { besideLiterature } from "./beside-literature.ts";
import { besideStudies } from "./beside-studies.ts";
import { rangeText } from "./end-text.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { movesText } from "./tree-moves.ts";
import { bandName, groupName, groupScore, groupsIn } from "./tree-names.ts";

/** Every group in one table, and the other views of the same answers. */
export function treeParts(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { tree } = facts;
  const { t } = translator;
  const groups = groupsIn(tree.whole).filter(({ group }) => group.scale !== null);
  const rows = groups.map(({ group, depth }) => {
    const indent = "\u2003".repeat(depth);
    return [indent + groupName(group.id, facts), ...cellsOf(group, groupScore(group.id, facts), facts, translator)];
  });
  const columns = [
    t("assessments:tree.result.part"),
    t("assessments:tree.result.result"),
    t("assessments:tree.result.scale"),
    t("assessments:tree.result.index"),
    t("reports:tree.moves.column"),
    t("assessments:tree.result.answered"),
  ];
  return [
    heading(2, "parts", t("assessments:tree.result.parts")),
    table(t("reports:tree.captions.parts"), columns, rows, columns.slice(2)),
    ...lensBlocks(facts, translator),
    ...besideLiterature(facts, translator),
    ...besideStudies(facts, translator),
  ];
}

function cellsOf(
  group: TreeGroup,
  score: TreeScore | undefined,
  facts: TreeFacts,
  translator: Translator,
): readonly string[] {
  const { t } = translator;
  if (score === undefined || score.scale === null) return ["", "", "", "", ""];
  const { value, publishable, band, scale, index, unanswered, dontKnow, lower } = score;
  const items = score.hidden > 0 && lower === null ? t("assessments:tree.notAsked") : null;
  const shown = value !== null && publishable;
  const result = shown
    ? [preciseText(value, translator), bandName(group, band, facts.words)].filter(Boolean).join(" · ")
    : t("assessments:tree.result.none");
  const open = unanswered + dontKnow;
  return [
    items ?? result,
    rangeText(scale, translator),
    shown && index !== null ? indexText(index, translator) : "",
    shown ? movesText(group.id, facts, translator) : "",
    open === 0 ? "✓" : `${t("assessments:tree.result.open")}: ${open}`,
  ];
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
    return [
      heading(3, `lens-${lens.id}`, title),
      table(t("reports:tree.captions.view"), columns, rows, columns.slice(1)),
    ];
  });
}
