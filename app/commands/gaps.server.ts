import { type GapPair, gapNetwork } from "#app/roadmaps/gap-network.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";
import { type ViewedRecord, viewRecord } from "./view-record.server.ts";

/** Fewer records than this say little of how gaps hang together. */
const enoughRecords = 10;
const mostLines = 20;

export const gapsCommand: Command = {
  summary: "Says which gaps occur together in records you hold yourself.",
  usage: "gaps --instrument ID|PATH [--target PROFILE|FILE] [--json] --answers FILE FILE…",
  async run(typed, { out, err }) {
    const options = readOptions(typed, { values: ["instrument", "answers", "target"], flags: ["json"] });
    if ("problem" in options) {
      err(`${options.problem}\nUsage: waymark ${gapsCommand.usage}`);
      return wrongUsage;
    }
    const { instrument, answers, target } = options.values;
    if (instrument === undefined || answers === undefined || options.words.length === 0) {
      err(`Give at least two answers files.\nUsage: waymark ${gapsCommand.usage}`);
      return wrongUsage;
    }
    const records: ViewedRecord[] = [];
    const problems: string[] = [];
    for (const file of [answers, ...options.words]) {
      const viewed = await viewRecord(instrument, file, target);
      if (viewed.ok) records.push(viewed);
      else problems.push(...viewed.problems);
    }
    if (problems.length > 0) {
      for (const problem of new Set(problems)) err(problem);
      return wrongInput;
    }
    const pairs = gapNetwork(records.map(({ view }) => view.parts));
    if (records.length < enoughRecords)
      err(
        `Only ${records.length} records: what occurs together in so few may be chance. Look again with ${enoughRecords} or more.`,
      );
    if (options.flags.has("json")) {
      out(JSON.stringify({ records: records.length, pairs }, null, 2));
      return success;
    }
    for (const line of linesOf(pairs, records[0]?.nameOf ?? String)) out(line);
    return success;
  },
};

function linesOf(pairs: readonly GapPair[], nameOf: (id: string) => string): readonly string[] {
  const linked = pairs.filter(({ phi, together }) => phi !== null && phi > 0 && together > 1);
  if (linked.length === 0) return ["No two gaps occur together more often than chance would have it."];
  const lines = linked.slice(0, mostLines).map(({ one, other, together, records, lift, phi }) => {
    const names = `${one} ${nameOf(one)} + ${other} ${nameOf(other)}`;
    return `${names}: both below target in ${together} of ${records}, ${lift?.toFixed(2)} times what chance would give (phi ${phi?.toFixed(2)})`;
  });
  const more = linked.length - lines.length;
  return more > 0 ? [...lines, `${more} more pairs; --json has all of them.`] : lines;
}
