import { score } from "#app/scoring/score-record.ts";
import type { WeightPreset } from "#app/scoring/scores.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import { openRecord } from "./open-record.server.ts";
import { readOptions } from "./options.ts";

const presets: readonly WeightPreset[] = ["equal", "literature"];

export const scoreCommand: Command = {
  summary: "Scores one record.",
  usage: "score --instrument ID|PATH --answers FILE [--weights equal|literature] [--json]",
  async run(typed, { out, err }) {
    const options = readOptions(typed, { values: ["instrument", "answers", "weights"], flags: ["json"] });
    if ("problem" in options) {
      err(`${options.problem}\nUsage: waymark ${scoreCommand.usage}`);
      return wrongUsage;
    }
    const { instrument, answers, weights = "equal" } = options.values;
    const preset = presets.find((name) => name === weights);
    if (instrument === undefined || answers === undefined || preset === undefined || options.words.length > 0) {
      err(`${preset === undefined ? "Weights are equal or literature.\n" : ""}Usage: waymark ${scoreCommand.usage}`);
      return wrongUsage;
    }
    const opened = await openRecord(instrument, answers);
    if (!opened.ok) {
      for (const problem of opened.problems) err(problem);
      return wrongInput;
    }
    const { record } = opened;
    const scores = score(record.instrument, record.answers, preset);
    if (options.flags.has("json")) {
      out(JSON.stringify(scores, null, 2));
      return success;
    }
    const words = wordsFor(record.words, "en");
    const line = (name: string, node: (typeof scores)["overall"] | (typeof scores)["nodes"][string]) =>
      out(
        [
          name.padEnd(28),
          `level ${node.level ?? "none yet"}${node.provisional ? ` (provisional, ${node.levelLower} to ${node.levelUpper})` : ""}`,
          node.index === null ? "no index" : `index ${node.index.toFixed(1)}`,
          node.publishable ? "" : "not publishable",
        ]
          .filter(Boolean)
          .join("  "),
      );
    line("Overall", scores.overall);
    for (const { id } of record.instrument.dimensions) {
      const node = scores.nodes[id];
      if (node !== undefined) line(words.dimensions[id]?.name ?? id, node);
    }
    return success;
  },
};
