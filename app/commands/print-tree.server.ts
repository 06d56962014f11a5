import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import type { TreeScore, TreeScores } from "#app/scoring/tree/tree-scores.ts";
import type { TreeGroup } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { type Output, success, wrongInput, wrongUsage } from "./command.ts";
import type { openTreeRecord } from "./open-record.server.ts";

type Opened = NonNullable<Awaited<ReturnType<typeof openTreeRecord>>>;

/** Prints the scores of a record of format 2, as JSON or in a line for each group, and returns the exit code. */
export function printTree(opened: Opened, weights: string, asJson: boolean, { out, err }: Output): number {
  if (!opened.ok) {
    for (const line of opened.problems) err(line);
    return wrongInput;
  }
  if (weights !== "equal") {
    err("This instrument is written in format 2 and has its own weights only. Leave --weights out.");
    return wrongUsage;
  }
  const { tree, words, answers } = opened.record;
  const scores = scoreTree(tree, answers);
  if (asJson) out(JSON.stringify(scores, null, 2));
  else for (const line of linesOf(tree.whole, scores, wordsFor(words, "en"))) out(line);
  return success;
}

function linesOf(whole: TreeGroup, scores: TreeScores, words: TreeWords): readonly string[] {
  const below = (group: TreeGroup, depth: number): readonly string[] =>
    group.children.flatMap((child) => {
      const score = scores.nodes[child.id];
      if (child.type === "item" || score === undefined) return [];
      const name = "  ".repeat(depth) + (words.groups[child.id]?.name ?? child.id);
      return [line(name, score, bandName(child, score, words)), ...below(child, depth + 1)];
    });
  return [line("Overall", scores.overall, bandName(whole, scores.overall, words)), ...below(whole, 1)];
}

function line(name: string, score: TreeScore, band: string): string {
  const { scale, value, lower, upper, provisional, index, publishable, hidden } = score;
  if (scale === null) return `${name.padEnd(36)}  not scored`;
  const range = provisional && lower !== null && upper !== null ? ` (${short(lower)} to ${short(upper)})` : "";
  return [
    name.padEnd(36),
    `${value === null ? "no value yet" : short(value)}${range} on ${short(scale.from)} to ${short(scale.to)}`,
    index === null ? "no index" : `index ${index.toFixed(1)}`,
    band,
    publishable ? "" : "not publishable",
    hidden === 0 ? "" : `${hidden} not asked`,
  ]
    .filter(Boolean)
    .join("  ");
}

function bandName({ bandSet }: TreeGroup, { band }: TreeScore, words: TreeWords): string {
  if (bandSet === null || band === null) return "";
  return words.bandSets[bandSet]?.[band] ?? band;
}

/** At most three decimals, none where there are none. */
function short(value: number): string {
  return String(Number(value.toFixed(3)));
}
