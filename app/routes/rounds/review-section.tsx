import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { readConsensus } from "#app/rounds/read-consensus.server.ts";
import { readDecision } from "#app/rounds/review-form.ts";
import { ReviewPageView } from "#app/rounds/review-page-view.tsx";
import { sectionReviewPage } from "#app/rounds/review-pages.ts";
import { reviewSection } from "#app/rounds/review-section.server.ts";
import type { Dimension, Instrument } from "#app/surveys/instrument.ts";
import { notFound } from "../access.server.ts";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { faultyDecision, refusedDecision } from "./refused-decision.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "round.review");
  const { services, round, instrument, translator } = opened;
  const dimension = dimensionOf(instrument, args.params.dimensionId);
  const page = sectionReviewPage(opened, dimension, await readConsensus(services.database, round.assessmentId));
  return json({
    title: translator.t("common:pageTitle", { page: page.title }),
    frame: roundFrame(opened, "review"),
    page,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, round, instrument, translator } = await openRound(args, "round.review");
  const dimension = dimensionOf(instrument, args.params.dimensionId);
  const form = new URLSearchParams(await args.request.text());
  const read = readDecision(form);
  if (!read.ok) return json(faultyDecision(read, translator), { status: 400 });
  const seen = { dimension, revision: Number(form.get("seen") ?? "") };
  const done = await reviewSection(services.database, round.assessmentId, seen, read.decision, who, services.now());
  if (done.ok) return redirect(paths.review(round.assessmentId), 303);
  return json(refusedDecision(done.reason, form.get("reason"), translator), { status: 409 });
}

export default function ReviewSection() {
  const { frame, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <RoundPage frame={frame}>
      <ReviewPageView {...page} refused={refused} />
    </RoundPage>
  );
}

function dimensionOf({ dimensions }: Instrument, id: string | undefined): Dimension {
  const dimension = dimensions.find((one) => one.id === id);
  if (dimension === undefined) throw notFound();
  return dimension;
}
