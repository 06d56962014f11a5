import { now } from "#app/platform/clock.server.ts";
import { type Environment, EnvironmentError, readEnvironment } from "#app/platform/env.server.ts";
import { productRoot, productVersion } from "#app/platform/product.server.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import { checkDatabase } from "./doctor/check-database.server.ts";
import { checkMail } from "./doctor/check-mail.server.ts";
import { checkNetwork } from "./doctor/check-network.server.ts";
import { checkProduct } from "./doctor/check-product.server.ts";
import { bad, type Finding, findingLines, good } from "./doctor/finding.ts";
import { readOptions } from "./options.ts";

export const doctorCommand: Command = {
  summary: "Looks at everything Waymark needs and says what is wrong and what to do.",
  usage: "doctor [--json]",
  async run(typed, { out, err }) {
    const options = readOptions(typed, { values: [], flags: ["json"] });
    if ("problem" in options || options.words.length > 0) {
      err(`${"problem" in options ? options.problem : "doctor takes no file."}\nUsage: waymark ${doctorCommand.usage}`);
      return wrongUsage;
    }
    const findings = await examine();
    const ok = findings.every((finding) => finding.ok);
    if (options.flags.has("json")) out(JSON.stringify({ version: productVersion, ok, findings }, null, 2));
    else for (const line of findingLines(findings)) out(line);
    return ok ? success : wrongInput;
  },
};

async function examine(): Promise<readonly Finding[]> {
  const environment = readSettings();
  const own = "problems" in environment ? null : environment.surveysFolder;
  const product = await checkProduct(productRoot, own, now());
  if ("problems" in environment) {
    const settings = environment.problems.map((problem) => bad("settings", problem, "Correct this variable."));
    return [...product, ...settings];
  }
  return [
    ...product,
    good("settings", "All can be used."),
    ...(await checkDatabase(environment.databaseUrl, now())),
    ...(await checkNetwork(environment)),
    await checkMail(environment.mail),
    checkTimeZone(),
  ];
}

function readSettings(): Environment | EnvironmentError {
  try {
    return readEnvironment();
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
}

/** Times are kept in UTC, so any zone is right; one the system does not know is a sign of missing zone data. */
function checkTimeZone(): Finding {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone !== undefined && zone !== "Etc/Unknown") return good("time zone", `${zone}. Times are kept in UTC.`);
  return bad("time zone", "This system does not know its zone.", "Set TZ, for example TZ=Europe/Berlin or TZ=UTC.");
}
