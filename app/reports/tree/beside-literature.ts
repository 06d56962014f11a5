import type { Translator } from "#app/i18n/translator.ts";
import type { TreeScore } from "#app/scoring/tree/tree-scores.ts";
import { figureText } from "#app/surveys/evidence/figure-text.ts";
import { heading, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { indexText } from "../number.ts";
import type { TreeFacts } from "./tree-facts.ts";

/** Groups that were asked beside what the literature prints of them; nothing where a questionnaire names no such figures. */
export function besideLiterature(
  { tree, words, scores }: Pick<TreeFacts, "tree" | "words" | "scores">,
  translator: Translator,
): readonly Block[] {
  const { literature: said } = words;
  if (said === undefined || tree.literature.length === 0) return [];
  const rows = tree.literature.map(({ group, percent, of }) => {
    const score = scores.nodes[group];
    return [
      words.groups[group]?.name ?? group,
      ownText(score, translator),
      figureText({ kind: "printed", percent, of }, translator),
    ];
  });
  const columns = [translator.t("assessments:tree.result.part"), said.own, said.share];
  return [
    heading(2, "beside-literature", said.title),
    paragraph(said.note, "quiet"),
    table(said.title, columns, rows, columns.slice(1, 2)),
  ];
}

function ownText(score: TreeScore | undefined, translator: Translator): string {
  const { t } = translator;
  if (score?.publishable === true && score.index !== null) return indexText(score.index, translator);
  const hidden = score !== undefined && score.hidden > 0 && score.lower === null;
  return hidden ? t("assessments:tree.notAsked") : t("assessments:tree.result.none");
}
