import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { routePolicies } from "#app/route-policies.ts";
import routes from "#app/routes.ts";

/** One place where a route asks whether somebody may. */
export type Guard = {
  readonly file: string;
  readonly route: string;
  readonly guard: string;
  readonly call: number;
};

const guardNames = ["openAssessment", "openRound", "openInstitution", "openProgramme", "openPlatform", "openRelease"];

/** Every guard of every route that asks for an act on something, in the order of the routes. */
export async function findGuards(app: string): Promise<readonly Guard[]> {
  const found: Guard[] = [];
  for (const { file, path = "" } of await routes) {
    const policy = routePolicies[path];
    if (!path.includes(":") && !path.startsWith("administration")) continue;
    if (policy === undefined) throw new Error(`The route ${path} has no policy.`);
    const source = await readFile(join(app, file), "utf8");
    const calls = guardNames.flatMap((guard) =>
      [...source.matchAll(new RegExp(`\\b${guard}\\(`, "g"))].map((_, call) => ({ file, route: path, guard, call })),
    );
    if (calls.length === 0 && policy.get !== null) throw new Error(`${file} has no guard that is known here.`);
    found.push(...calls);
  }
  return found;
}
