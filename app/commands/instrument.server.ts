import { checkInstruments } from "./check-instrument.server.ts";
import { type Command, type Output, wrongUsage } from "./command.ts";
import { diffInstruments } from "./diff-instruments.server.ts";
import { moveAnswersFile } from "./move-answers.server.ts";
import { readOptions } from "./options.ts";

export const instrumentCommand: Command = {
  summary:
    "Checks instrument folders, says what changed from one to another and what that does to comparison, or moves an answers file to another version.",
  usage:
    "instrument check PATH… [--frames|--no-frames|--json] | diff A B [--json] | move --answers FILE --to ID|PATH [--from ID|PATH] [--json]",
  async run([act, ...typed], output) {
    if (act === "diff") return diff(typed, output);
    if (act === "move") return move(typed, output);
    const { out, err } = output;
    const options = readOptions(typed, { values: [], flags: ["frames", "no-frames", "json"] });
    if (act !== "check" || "problem" in options || options.words.length === 0) {
      err("Say which instruments to check: waymark instrument check PATH… [--frames|--no-frames|--json]");
      return wrongUsage;
    }
    const { words, flags } = options;
    const withFrames = flags.has("frames") || (process.stderr.isTTY === true && !flags.has("no-frames"));
    return checkInstruments(words, out, err, flags.has("json") ? "data" : withFrames ? "frames" : "lines");
  },
};

async function diff(typed: readonly string[], output: Output): Promise<number> {
  const options = readOptions(typed, { values: [], flags: ["json"] });
  const [from, to, ...more] = "problem" in options ? [] : options.words;
  if ("problem" in options || from === undefined || to === undefined || more.length > 0) {
    output.err("Say which two instruments to compare: waymark instrument diff A B [--json]");
    return wrongUsage;
  }
  return diffInstruments(from, to, options.flags.has("json"), output);
}

async function move(typed: readonly string[], output: Output): Promise<number> {
  const options = readOptions(typed, { values: ["answers", "to", "from"], flags: ["json"] });
  const { answers: answersFile, to, from = null } = "problem" in options ? {} : options.values;
  if ("problem" in options || answersFile === undefined || to === undefined || options.words.length > 0) {
    output.err("Say which answers to move, and to which version: waymark instrument move --answers FILE --to ID|PATH");
    return wrongUsage;
  }
  return moveAnswersFile({ answersFile, to, from, asJson: options.flags.has("json") }, output);
}
