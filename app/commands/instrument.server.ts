import { checkInstruments } from "./check-instrument.server.ts";
import { type Command, wrongUsage } from "./command.ts";
import { diffInstruments } from "./diff-instruments.server.ts";
import { readOptions } from "./options.ts";

export const instrumentCommand: Command = {
  summary: "Checks instrument folders, or says what changed from one to another and what that does to comparison.",
  usage: "instrument check PATH… [--frames|--no-frames] | diff A B [--json]",
  async run([act, ...typed], output) {
    const { out, err } = output;
    if (act === "diff") {
      const options = readOptions(typed, { values: [], flags: ["json"] });
      const [from, to, ...more] = "problem" in options ? [] : options.words;
      if ("problem" in options || from === undefined || to === undefined || more.length > 0) {
        err("Say which two instruments to compare: waymark instrument diff A B [--json]");
        return wrongUsage;
      }
      return diffInstruments(from, to, options.flags.has("json"), output);
    }
    const options = readOptions(typed, { values: [], flags: ["frames", "no-frames"] });
    if (act !== "check" || "problem" in options || options.words.length === 0) {
      err("Say which instruments to check: waymark instrument check PATH… [--frames|--no-frames]");
      return wrongUsage;
    }
    const { words, flags } = options;
    const withFrames = flags.has("frames") || (process.stderr.isTTY === true && !flags.has("no-frames"));
    return checkInstruments(words, out, err, withFrames);
  },
};
