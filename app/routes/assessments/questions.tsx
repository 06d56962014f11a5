import { useActionData, useLoaderData } from "@remix-run/react";
import { SaveBar } from "#app/assessments/save-bar.tsx";
import type { SectionPage } from "#app/assessments/section-page.ts";
import { SectionView } from "#app/assessments/section-view.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import { notFound, type OpenAssessment, openAssessment } from "../access.server.ts";
import { sectionOf } from "../answering/answering-place.ts";
import { saveSection } from "../answering/save-section.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";
import { lastRecord } from "./last-record.server.ts";
import { earlierAnswers } from "./planned-move.server.ts";
import { recordPlace } from "./record-place.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.read");
  const { assessment, translator } = opened;
  const place = {
    ...recordPlace(opened),
    last: await lastRecord(opened),
    earlier: await earlierAnswers(opened),
  };
  const page = sectionOf(place, dimensionOf(opened, args.params.dimensionId));
  const { id, round } = assessment;
  return json({
    title: translator.t("common:pageTitle", { page: page.name }),
    frame: frameOf(opened, "home"),
    back:
      round === null
        ? { href: paths.assessment(id), label: translator.t("assessments:section.crumb") }
        : { href: paths.consensus(id), label: translator.t("rounds:consensus.title") },
    closed: place.closed,
    page,
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openAssessment(args, "assessment.record");
  const { assessment, instrument } = opened;
  const dimension = dimensionOf(opened, args.params.dimensionId);
  const place = {
    ...recordPlace(opened),
    last: await lastRecord(opened),
    earlier: await earlierAnswers(opened),
  };
  const saved = await saveSection(place, dimension, await args.request.text());
  if (!saved.ok) return json({ page: saved.page }, { status: saved.status });
  if (saved.touched !== null) return redirect(paths.question(assessment.id, dimension.id, saved.touched), 303);
  const following = instrument.dimensions[instrument.dimensions.indexOf(dimension) + 1];
  const end = assessment.round === null ? paths.check(assessment.id) : paths.consensus(assessment.id);
  return redirect(following === undefined ? end : paths.questions(assessment.id, following.id), 303);
}

export default function Questions() {
  const loaded = useLoaderData<typeof loader>();
  const page: SectionPage = useActionData<typeof action>()?.page ?? loaded.page;
  const { frame, back, closed } = loaded;
  return (
    <AssessmentPage
      frame={frame}
      savesItself={!page.closed}
      after={page.closed ? null : <SaveBar form="section-form" />}
    >
      <SectionView page={page} back={back} closed={closed} unsent={frame.unsent} />
    </AssessmentPage>
  );
}

function dimensionOf({ instrument }: OpenAssessment, id: string | undefined): Dimension {
  const dimension = instrument.dimensions.find((one) => one.id === id);
  if (dimension === undefined) throw notFound();
  return dimension;
}
