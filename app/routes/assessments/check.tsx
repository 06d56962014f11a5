import { useActionData, useLoaderData } from "@remix-run/react";
import { CheckView } from "#app/assessments/check-view.tsx";
import { emptyEntry } from "#app/assessments/entry.ts";
import { entryReading } from "#app/assessments/entry-reading.ts";
import { progressOf } from "#app/assessments/progress.ts";
import { reopenAssessment } from "#app/assessments/reopen-assessment.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { dateText } from "#app/i18n/date-text.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.read");
  const { assessment, instrument, words, translator } = opened;
  const { t } = translator;
  if (assessment.round !== null) throw redirect(paths.consensus(assessment.id), 302);
  const progress = progressOf(instrument, assessment.entries);
  const open = progress.of - progress.answered;
  return json({
    title: t("common:pageTitle", { page: t("assessments:check.title") }),
    frame: frameOf(opened, "home"),
    lead:
      assessment.submittedAt !== null
        ? t("assessments:check.submitted", { date: dateText(assessment.submittedAt, translator) })
        : open === 0
          ? t("assessments:check.lead.all")
          : t("assessments:check.lead.open", { count: open }),
    submitted: assessment.submittedAt !== null,
    result: paths.result(assessment.id),
    sections: instrument.dimensions.map((dimension) => ({
      id: dimension.id,
      name: words.dimensions[dimension.id]?.name ?? dimension.id,
      rows: dimension.capabilities.map(({ id }) => ({
        id,
        href: paths.question(assessment.id, dimension.id, id),
        name: words.capabilities[id]?.name ?? id,
        reading: entryReading(assessment.entries[id] ?? emptyEntry, words, translator),
        note: assessment.entries[id]?.note ?? null,
      })),
    })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, assessment, instrument, translator } = await openAssessment(args, "assessment.submit");
  const form = new URLSearchParams(await args.request.text());
  if (form.get("intent") === "reopen") {
    await reopenAssessment(services.database, assessment.id, services.now());
    return redirect(paths.check(assessment.id), 303);
  }
  if (progressOf(instrument, assessment.entries).answered === 0) {
    return json({ fault: translator.t("assessments:check.nothing") }, { status: 400 });
  }
  await submitAssessment(services.database, assessment.id, services.now());
  return redirect(paths.result(assessment.id), 303);
}

export default function Check() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AssessmentPage frame={page.frame}>
      <CheckView page={page} fault={refused?.fault ?? null} />
    </AssessmentPage>
  );
}
