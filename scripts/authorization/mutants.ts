import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Act } from "#app/accounts/may.ts";
import { type MethodPolicy, routePolicies } from "#app/route-policies.ts";
import routes from "#app/routes.ts";

/** One place where a route asks whether somebody may. */
export type Guard = {
  readonly file: string;
  readonly route: string;
  readonly guard: string;
  readonly call: number;
  /** What asks the same once more in this route, and would hide that the guard is gone. */
  readonly beside: readonly string[];
};

const guardNames = [
  ...["openAssessment", "openCover", "openAnyAssessment", "openEither", "openTree", "openRound", "openCountedRound"],
  ...["openInstitution", "openProgramme", "openPlatform", "openRelease"],
];

/** Of what a guard has let in, they let through what one's roles reach. */
const secondGuards = ["withOwnPart"];

/** Every guard of every route that asks for an act on something, in the order of the routes. */
export async function findGuards(app: string): Promise<readonly Guard[]> {
  const found: Guard[] = [];
  for (const { file, path = "" } of await routes) {
    const policy = routePolicies[path];
    if (policy === undefined) throw new Error(`The route ${path} has no policy.`);
    if (![policy.get, policy.post].some(isActOnSomething)) continue;
    const source = await readFile(join(app, file), "utf8");
    const beside = secondGuards.filter((guard) => source.includes(`${guard}(`));
    const calls = guardNames.flatMap((guard) =>
      [...source.matchAll(new RegExp(`\\b${guard}\\(`, "g"))].map((_, call) => ({
        file,
        route: path,
        guard,
        call,
        beside,
      })),
    );
    if (calls.length === 0 && policy.get !== null) throw new Error(`${file} has no guard that is known here.`);
    found.push(...calls);
  }
  return found;
}

/** Whether a method asks for an act on what its address names, or on the installation. */
export function isActOnSomething(policy: MethodPolicy): policy is Act {
  return policy?.includes(".") === true && !["assessment.start", "demonstration.open"].includes(policy);
}
