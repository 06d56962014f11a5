import { useActionData, useLoaderData } from "@remix-run/react";
import { SaveBar } from "#app/assessments/save-bar.tsx";
import type { SectionPage } from "#app/assessments/section-page.ts";
import { SectionView } from "#app/assessments/section-view.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import { notFound } from "../access.server.ts";
import { sectionOf } from "../answering/answering-place.ts";
import { saveSection } from "../answering/save-section.server.ts";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { ownAnswers, roundFrame } from "./frame.ts";
import { type OpenPart, ownPlace, readOwnLast, withOwnPart } from "./own-place.server.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const own = await openSection(args);
  const { round, translator } = own;
  const place = ownPlace(own);
  const page = sectionOf(place, dimensionOf(own, args.params.dimensionId));
  return json({
    title: translator.t("common:pageTitle", { page: page.name }),
    frame: roundFrame(own, "respond"),
    back: { href: paths.respond(round.assessmentId), label: translator.t("rounds:navigation.respond") },
    closed: place.closed,
    unsent: ownAnswers(own),
    page,
  });
}

export async function action(args: ActionFunctionArgs) {
  const own = await openSection(args);
  const { round, part } = own;
  const dimension = dimensionOf(own, args.params.dimensionId);
  const saved = await saveSection(ownPlace(own), dimension, await args.request.text());
  if (!saved.ok) return json({ page: saved.page }, { status: saved.status });
  const { assessmentId } = round;
  if (saved.touched !== null) return redirect(paths.ownQuestion(assessmentId, dimension.id, saved.touched), 303);
  const following = part.sections[part.sections.indexOf(dimension) + 1];
  return redirect(
    following === undefined ? paths.respond(assessmentId) : paths.respondSection(assessmentId, following.id),
    303,
  );
}

export default function RespondSection() {
  const { frame, back, closed, unsent, ...loaded } = useLoaderData<typeof loader>();
  const page: SectionPage = useActionData<typeof action>()?.page ?? loaded.page;
  return (
    <RoundPage frame={frame} savesItself={!page.closed} after={page.closed ? null : <SaveBar form="section-form" />}>
      <SectionView page={page} back={back} closed={closed} unsent={unsent} />
    </RoundPage>
  );
}

async function openSection(args: LoaderFunctionArgs): Promise<OpenPart> {
  const own = await withOwnPart(await openRound(args, "round.respond", args.params.dimensionId));
  return { ...own, last: await readOwnLast(own) };
}

function dimensionOf({ part }: OpenPart, id: string | undefined): Dimension {
  const dimension = part.sections.find((one) => one.id === id);
  if (dimension === undefined) throw notFound();
  return dimension;
}
