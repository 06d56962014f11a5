import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { readProgress } from "#app/rounds/read-progress.server.ts";
import { openCountedRound } from "../places.server.ts";

/** How far a round is, as numbers by role: for a program with a token, and for whoever may see it on a page. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, round, instrument } = await openCountedRound(args, "round.read");
  const progress = await readProgress(services.database, round, instrument, services.now());
  return new Response(`${JSON.stringify(progress, null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}
