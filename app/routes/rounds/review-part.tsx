import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { readPart } from "#app/rounds/read-review.server.ts";
import { readDecision } from "#app/rounds/review-form.ts";
import { ReviewPageView } from "#app/rounds/review-page-view.tsx";
import { partPage } from "#app/rounds/review-pages.ts";
import { reviewPart } from "#app/rounds/review-part.server.ts";
import { notFound } from "../access.server.ts";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { faultyDecision, refusedDecision } from "./refused-decision.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "round.review");
  const { services, who, round, instrument, translator } = opened;
  const part = await readPart(services.database, round, args.params.personId ?? "", who.personId, instrument);
  if (part === null) throw notFound();
  const page = partPage(opened, part);
  return json({
    title: translator.t("common:pageTitle", { page: page.title }),
    frame: roundFrame(opened, "review"),
    page,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, round, instrument, translator } = await openRound(args, "round.review");
  const personId = args.params.personId ?? "";
  if ((await readPart(services.database, round, personId, who.personId, instrument)) === null) throw notFound();
  const form = new URLSearchParams(await args.request.text());
  const read = readDecision(form);
  if (!read.ok) return json(faultyDecision(read, translator), { status: 400 });
  const seen = { personId, submittedAt: form.get("seen") ?? "" };
  const done = await reviewPart(services.database, round.assessmentId, seen, read.decision, who, services.now());
  if (done.ok) return redirect(paths.review(round.assessmentId), 303);
  return json(refusedDecision(done.reason, form.get("reason"), translator), { status: 409 });
}

export default function ReviewPart() {
  const { frame, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <RoundPage frame={frame}>
      <ReviewPageView {...page} refused={refused} />
    </RoundPage>
  );
}
