import type { CustomWeights } from "#app/scoring/custom-weights.ts";
import { score, scoreWeighted } from "#app/scoring/score-record.ts";
import type { NodeScore, Scores, WeightPreset } from "#app/scoring/scores.ts";
import { type Sensitivity, sensitivity } from "#app/scoring/sensitivity/sensitivity.ts";
import { traceRecord } from "#app/scoring/trace-record.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { type OpenedRecord, openRecord, openTreeRecord } from "./open-record.server.ts";
import { readOptions } from "./options.ts";
import { type PrintedForm, printTree } from "./print-tree.server.ts";
import { readWeightsOption, weightsUsage } from "./read-weights.server.ts";

export const scoreCommand: Command = {
  summary: "Scores one record.",
  usage: "score --instrument ID|PATH --answers FILE [--weights PRESET|FILE] [--json|--trace]",
  async run(typed, output) {
    const { err } = output;
    const options = readOptions(typed, { values: ["instrument", "answers", "weights"], flags: ["json", "trace"] });
    if ("problem" in options) {
      err(`${options.problem}\nUsage: waymark ${scoreCommand.usage}`);
      return wrongUsage;
    }
    const { instrument, answers, weights = "equal" } = options.values;
    const form = formOf(options.flags);
    if (instrument === undefined || answers === undefined || form === null || options.words.length > 0) {
      err(`Usage: waymark ${scoreCommand.usage}`);
      return wrongUsage;
    }
    const tree = await openTreeRecord(instrument, answers);
    if (tree !== null) return printTree(tree, weights, form, output);
    const problem = weightsUsage(weights);
    if (problem !== null) {
      err(`${problem}\nUsage: waymark ${scoreCommand.usage}`);
      return wrongUsage;
    }
    const opened = await openRecord(instrument, answers);
    if (!opened.ok) {
      for (const line of opened.problems) err(line);
      return wrongInput;
    }
    const read = await readWeightsOption(weights, opened.record.instrument);
    if (!read.ok) {
      for (const line of read.problems) err(line);
      return wrongInput;
    }
    print(opened.record, read.weights, form, output);
    return success;
  },
};

/** The scores or everything behind them as JSON, or lines to read; null when both were asked for. */
function formOf(flags: ReadonlySet<string>): PrintedForm | null {
  if (flags.has("trace")) return flags.has("json") ? null : "trace";
  return flags.has("json") ? "json" : "lines";
}

function print(record: OpenedRecord, chosen: WeightPreset | CustomWeights, form: PrintedForm, { out }: Output): void {
  const { instrument, answers } = record;
  const custom = typeof chosen === "string" ? null : chosen;
  if (form === "trace") {
    const trace = traceRecord(instrument, answers, typeof chosen === "string" ? chosen : chosen.weights);
    out(JSON.stringify({ ...trace, ...(custom === null ? {} : { custom }) }, null, 2));
    return;
  }
  const scores =
    typeof chosen === "string"
      ? score(instrument, answers, chosen)
      : scoreWeighted(instrument, answers, chosen.weights);
  const moved = sensitivity(instrument, answers, typeof chosen === "string" ? chosen : chosen.weights);
  if (form === "json") {
    out(JSON.stringify({ ...scores, sensitivity: moved, ...(custom === null ? {} : { custom }) }, null, 2));
    return;
  }
  const words = wordsFor(record.words, "en");
  for (const line of scoreLines(scores, words)) out(line);
  if (moved !== null) out(sensitivityLine(moved, words));
  if (custom !== null) out(`Weights set by ${custom.by}: ${custom.reason}`);
  else if (chosen !== "equal") out(`Weights: ${scores.weights}`);
}

function scoreLines({ overall, nodes }: Scores, words: InstrumentWords): readonly string[] {
  const dimensions = Object.entries(nodes).map(([id, node]) => scoreLine(words.dimensions[id]?.name ?? id, node));
  return [scoreLine("Overall", overall), ...dimensions];
}

function scoreLine(name: string, node: NodeScore): string {
  const provisional = node.provisional ? ` (provisional, ${node.levelLower} to ${node.levelUpper})` : "";
  return [
    name.padEnd(28),
    `level ${node.level ?? "none yet"}${provisional}`,
    node.index === null ? "no index" : `index ${node.index.toFixed(1)}`,
    node.publishable ? "" : "not publishable",
  ]
    .filter(Boolean)
    .join("  ");
}

function sensitivityLine({ whole, bands }: Sensitivity, words: InstrumentWords): string {
  const [lower, upper] = [bands.lower, bands.upper].map((level) => words.levels[level]?.name ?? `level ${level}`);
  const range = `between ${whole.index.lower.toFixed(1)} and ${whole.index.upper.toFixed(1)}`;
  const bandsText = bands.lower === bands.upper ? `${lower} throughout` : `from ${lower} to ${upper}`;
  return `With other weights the overall index lies ${range}, ${bandsText}.`;
}
