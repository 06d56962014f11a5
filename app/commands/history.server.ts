import { readFile } from "node:fs/promises";
import type { ChainHead } from "#app/accounts/audit-chain.ts";
import { chainFaultText } from "#app/accounts/chain-fault-text.ts";
import { type ChainHeadsFile, chainHeadsSchema, headsOf } from "#app/accounts/chain-heads-file.ts";
import { type VerifiedChain, verifyEveryAudit } from "#app/accounts/verify-audit.server.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";
import { withDatabase } from "./with-database.server.ts";

export const historyCommand: Command = {
  summary: "Checks that nobody changed an institution's history, and prints how far each reaches.",
  usage: "history [--known FILE] [--json]",
  async run(typed, output) {
    const options = readOptions(typed, { values: ["known"], flags: ["json"] });
    if ("problem" in options || options.words.length > 0) {
      if ("problem" in options) output.err(options.problem);
      output.err(`Usage: waymark ${historyCommand.usage}`);
      return wrongUsage;
    }
    const known = await readKnown(options.values.known ?? null);
    if (typeof known === "string") {
      output.err(known);
      return wrongInput;
    }
    return withDatabase(output, async (database) => {
      const chains = await verifyEveryAudit(database, known);
      if (options.flags.has("json")) output.out(JSON.stringify(fileOf(chains), null, 2));
      else for (const { institutionId, head } of chains) output.out(`${institutionId} ${head.number} ${head.hash}`);
      const broken = chains.filter(({ fault }) => fault !== null);
      for (const { institutionId, fault } of broken) {
        if (fault !== null)
          output.err(`The history of institution ${institutionId} does not hold: ${chainFaultText(fault)}.`);
      }
      return broken.length === 0 ? success : wrongInput;
    });
  },
};

function fileOf(chains: readonly VerifiedChain[]): ChainHeadsFile {
  return {
    heads: chains.map(({ institutionId, head }) => ({
      institution: institutionId,
      number: head.number,
      fingerprint: head.hash,
    })),
  };
}

/** The heads of an earlier day, or the sentence that says why they cannot be read. */
async function readKnown(file: string | null): Promise<ReadonlyMap<string, ChainHead> | string> {
  if (file === null) return new Map();
  try {
    return headsOf(chainHeadsSchema.parse(JSON.parse(await readFile(file, "utf8"))));
  } catch {
    return `${file}:1:1: This is no file of heads. Name one that waymark history --json printed.`;
  }
}
