import { useLoaderData } from "@remix-run/react";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { readReview } from "#app/rounds/read-review.server.ts";
import { ReviewListView } from "#app/rounds/review-list-view.tsx";
import { reviewList } from "#app/rounds/review-pages.ts";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "round.review");
  const { services, round, instrument, translator } = opened;
  const { search, searchParams } = new URL(args.request.url);
  const review = await readReview(services.database, round, searchParams, instrument);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("rounds:review.title") }),
    frame: roundFrame(opened, "review"),
    page: reviewList(opened, review, search),
  });
}

export default function RoundReview() {
  const { frame, page } = useLoaderData<typeof loader>();
  return (
    <RoundPage frame={frame}>
      <ReviewListView {...page} />
    </RoundPage>
  );
}
