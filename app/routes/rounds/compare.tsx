import { useLoaderData } from "@remix-run/react";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { comparePage } from "#app/rounds/compare-page.ts";
import { CompareView } from "#app/rounds/compare-view.tsx";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { readComparison } from "./comparison.server.ts";
import { roundFrame } from "./frame.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "assessment.result");
  const { translator } = opened;
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("rounds:compare.title") }),
    frame: roundFrame(opened, null),
    page: comparePage(await readComparison(opened, args.params.otherId ?? "")),
  });
}

export default function CompareRounds() {
  const { frame, page } = useLoaderData<typeof loader>();
  return (
    <RoundPage frame={frame}>
      <CompareView {...page} />
    </RoundPage>
  );
}
