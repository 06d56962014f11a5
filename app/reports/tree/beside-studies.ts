import type { Translator } from "#app/i18n/translator.ts";
import { figureText } from "#app/surveys/evidence/figure-text.ts";
import { itemWords, optionWords } from "#app/surveys/tree/option-words.ts";
import {
  itemsBelow,
  type RankingInStudies,
  type TreeGroup,
  type TreeInstrument,
  type TreeItem,
} from "#app/surveys/tree/tree-instrument.ts";
import { heading, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { wholeText } from "../number.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { groupName } from "./tree-names.ts";

type RankingFacts = Pick<TreeFacts, "tree" | "words" | "answers" | "hidden">;

/**
 * What people put first beside what studies name most, a table for every ranking that was answered: their order, then what they
 * left out, by how many studies name it. Nothing where a questionnaire counts no studies. It enters no score.
 */
export function besideStudies(facts: RankingFacts, translator: Translator): readonly Block[] {
  const said = facts.words.studies;
  const found = facts.tree.studies.flatMap((one) => rankingTable(one, facts, translator));
  if (said === undefined || found.length === 0) return [];
  const blocks = found.flatMap(({ part, block }, at) => {
    if (part.id === found[at - 1]?.part.id) return [block];
    return [heading(3, `beside-studies-${part.id}`, groupName(part.id, facts)), block];
  });
  return [heading(2, "beside-studies", said.title), paragraph(said.note, "quiet"), ...blocks];
}

type RankingTable = { readonly part: TreeGroup; readonly block: Block };

function rankingTable(studies: RankingInStudies, facts: RankingFacts, translator: Translator): readonly RankingTable[] {
  const { tree, words, answers, hidden } = facts;
  const node = itemsBelow(tree.whole).find(({ id }) => id === studies.item);
  const answer = answers[studies.item];
  if (node?.item.kind !== "ranking" || answer === undefined || !("ranking" in answer)) return [];
  if (hidden.has(node.id) || answer.ranking.length === 0) return [];
  const { item } = node;
  const { t } = translator;
  const places = placesByCount(studies.counts);
  const left = Object.keys(studies.counts).filter((id) => !answer.ranking.includes(id));
  const order = [...answer.ranking, ...left.toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))];
  const place = (at: number) => wholeText(at, translator);
  const columns = [
    t("reports:tree.studies.own"),
    t("reports:tree.studies.option"),
    t("reports:tree.studies.studies"),
    t("reports:tree.studies.place"),
  ];
  const rows = order.map((id, at) => [
    at < answer.ranking.length ? place(at + 1) : t("reports:tree.studies.unranked"),
    optionWords(item, id, words, translator),
    figureText({ kind: "counted", n: studies.counts[id] ?? 0, of: studies.of }, translator),
    place(places[id] ?? order.length),
  ]);
  const block = table(itemWords(words, node.id).name, columns, rows, [columns[3] ?? ""]);
  return [{ part: partOf(node, tree), block }];
}

/** Places from the most named down; options named by as many studies share the better place. */
export function placesByCount(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const all = Object.values(counts);
  return Object.fromEntries(Object.entries(counts).map(([id, n]) => [id, 1 + all.filter((other) => other > n).length]));
}

/** The group directly below the whole that a question stands in, or the whole. */
function partOf({ id }: TreeItem, { whole }: TreeInstrument): TreeGroup {
  const groups = [whole, ...whole.children.filter((child) => child.type === "group")];
  return groups.findLast((group) => itemsBelow(group).some((item) => item.id === id)) ?? whole;
}
