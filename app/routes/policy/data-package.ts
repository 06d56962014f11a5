import { dataPackage } from "#app/benchmarks/open-data.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openRelease } from "./release.server.ts";

/** What the figures are, for programs and for people who use them. */
export async function loader(args: LoaderFunctionArgs) {
  const { release, words, translator } = await openRelease(args);
  return new Response(`${JSON.stringify(dataPackage(release, words, translator), null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}
