import { may } from "#app/accounts/may.ts";
import { fileName } from "#app/platform/file-name.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { exportRound } from "#app/rounds/hand-over/export-round.server.ts";
import { notFound } from "../access.server.ts";
import { openRound } from "../places.server.ts";

/** A whole round as one file; with names only for whoever may see who takes part, and only with `names=1`. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, who, round, institution } = await openRound(args, "assessment.export");
  const { database, library, now } = services;
  const asked = new URL(args.request.url).searchParams.get("names") === "1";
  const names = asked && may(who, "people.change", { institutionId: institution.id });
  const file = await exportRound(database, library, round.assessmentId, { names, actor: who }, now());
  if (file === null) throw notFound();
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName("waymark-round", `${institution.name} ${round.name}`, "json")}"`,
    },
  });
}
