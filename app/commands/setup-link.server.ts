import type { OneTimeSecrets } from "#app/accounts/secret-hashes.server.ts";
import { makeSetupLink, makeSignInLink } from "#app/accounts/setup-link.server.ts";
import { oneTimeLink, paths } from "#app/paths.ts";
import { now } from "#app/platform/clock.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import type { Database } from "#db/database.server.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";
import { withDatabase } from "./with-database.server.ts";

export const setupLinkCommand: Command = {
  summary: "Prints a one-time link: for the first administrator, or for somebody who cannot sign in any more.",
  usage: "setup-link [--for EMAIL]",
  async run(typed, output) {
    const options = readOptions(typed, { values: ["for"], flags: [] });
    if ("problem" in options || options.words.length > 0) {
      if ("problem" in options) output.err(options.problem);
      output.err(`Usage: waymark ${setupLinkCommand.usage}`);
      return wrongUsage;
    }
    const email = options.values.for ?? null;
    return withDatabase(output, (database) =>
      email === null ? printSetUp(database, output) : printSignIn(database, email, output),
    );
  },
};

/** At the start of the server: a fresh link while nobody administers, nothing afterwards. Earlier links die. */
export async function offerSetUp(database: Database, origin: string, { out, err }: Output): Promise<void> {
  try {
    const made = await makeSetupLink(database, now());
    if (made === null) return;
    out("Nobody administers this installation yet. Whoever should, opens this link:");
    for (const line of linkLines(origin, paths.setUp, made)) out(line);
  } catch (error) {
    // Serving what there is to read goes first.
    if (database.dialect.storageFault(error) === null) throw error;
    err("Nothing can be written at the moment, so there is no set-up link. Print one later: npx waymark setup-link");
  }
}

async function printSetUp(database: Database, { out, err }: Output): Promise<number> {
  const made = await makeSetupLink(database, now());
  if (made === null) {
    err("There is an administrator already. For somebody who cannot sign in, add --for and their e-mail address.");
    return wrongInput;
  }
  for (const line of linkLines(ownOrigin(), paths.setUp, made)) out(line);
  return success;
}

async function printSignIn(database: Database, email: string, { out, err }: Output): Promise<number> {
  const made = await makeSignInLink(database, email, now());
  if (made === null) {
    err(`Nobody signs in with ${email}. Check the address.`);
    return wrongInput;
  }
  for (const line of linkLines(ownOrigin(), paths.signInLink, made)) out(line);
  return success;
}

/** The link, and the code for a browser without scripts. */
function linkLines(
  origin: string,
  place: typeof paths.setUp | typeof paths.signInLink,
  { token, code }: OneTimeSecrets,
): readonly string[] {
  return [
    oneTimeLink(origin, place, token),
    `Without scripts: open ${origin}${place} and type ${code}`,
    "Either works once, within 24 hours, for whoever has it.",
  ];
}

function ownOrigin(): string {
  const { publicUrl, port } = readEnvironment();
  return publicUrl ?? `http://localhost:${port}`;
}
