import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import type { TreeScore, TreeScores } from "#app/scoring/tree/tree-scores.ts";
import { type TreeSpread, treeSensitivity } from "#app/scoring/tree/tree-sensitivity.ts";
import { scoreTreeWith } from "#app/scoring/tree/tree-weights.ts";
import type { TreeGroup } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { type Output, success, wrongInput } from "./command.ts";
import type { openTreeRecord } from "./open-record.server.ts";
import { readTreeWeightsOption } from "./read-weights.server.ts";

type Opened = NonNullable<Awaited<ReturnType<typeof openTreeRecord>>>;

/** What is printed: lines to read, the scores as JSON, or everything behind them as JSON. */
export type PrintedForm = "lines" | "json" | "trace";

/** Prints the scores of a record of format 2 and returns the exit code. */
export async function printTree(
  opened: Opened,
  weights: string,
  form: PrintedForm,
  { out, err }: Output,
): Promise<number> {
  if (!opened.ok) {
    for (const line of opened.problems) err(line);
    return wrongInput;
  }
  const { tree, words, answers } = opened.record;
  const read = await readTreeWeightsOption(weights, tree);
  if (!read.ok) {
    for (const line of read.problems) err(line);
    return wrongInput;
  }
  const custom = typeof read.weights === "string" ? null : read.weights;
  const chosen = typeof read.weights === "string" ? read.weights : read.weights.weights;
  const also = custom === null ? {} : { custom };
  if (form === "trace") {
    out(JSON.stringify({ ...traceTree(tree, answers, chosen), ...also }, null, 2));
    return success;
  }
  const scores = scoreTreeWith(tree, answers, chosen);
  const moved = treeSensitivity(tree, answers, chosen);
  if (form === "json") {
    out(JSON.stringify({ ...scores, sensitivity: moved, ...also }, null, 2));
    return success;
  }
  const english = wordsFor(words, "en");
  for (const line of linesOf(tree.whole, scores, english)) out(line);
  if (moved.overall !== null) out(movedLine(tree.whole, moved.overall, english));
  if (custom !== null) out(`Weights set by ${custom.by}: ${custom.reason}`);
  else if (scores.weights !== "equal") out(`Weights: ${scores.weights}`);
  return success;
}

function movedLine(whole: TreeGroup, { weighted, whole: range, bands }: TreeSpread, words: TreeWords): string {
  if (!weighted) return "No weights enter the overall index.";
  const [lower, upper] = [bands.lower, bands.upper].map((band) => bandNamed(whole, band, words));
  const named = lower === "" ? "" : lower === upper ? `, ${lower} throughout` : `, from ${lower} to ${upper}`;
  return `With other weights the overall index lies between ${range.index.lower.toFixed(1)} and ${range.index.upper.toFixed(1)}${named}.`;
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
  const open = provisional && lower !== null && upper !== null && lower < upper;
  const range = open ? ` (${short(lower)} to ${short(upper)})` : "";
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

function bandName(group: TreeGroup, { band }: TreeScore, words: TreeWords): string {
  return bandNamed(group, band, words);
}

function bandNamed({ bandSet }: TreeGroup, band: string | null, words: TreeWords): string {
  if (bandSet === null || band === null) return "";
  return words.bandSets[bandSet]?.[band] ?? band;
}

/** At most three decimals, none where there are none. */
function short(value: number): string {
  return String(Number(value.toFixed(3)));
}
