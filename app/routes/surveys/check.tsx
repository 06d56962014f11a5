import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswerTable } from "#app/assessments/answer-table.tsx";
import { CheckView } from "#app/assessments/check-view.tsx";
import { itemProgress } from "#app/assessments/item-progress.ts";
import { itemReading } from "#app/assessments/item-reading.ts";
import { reopenAssessment } from "#app/assessments/reopen-assessment.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import type { TreeItem } from "#app/surveys/tree/tree-instrument.ts";
import { openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { titleOf } from "../title.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.read"));
  const { assessment, words, translator, sections, entries, hidden } = opened;
  const { t } = translator;
  const progress = itemProgress(sections, entries, hidden);
  const open = progress.of - progress.answered;
  const rowOf = (section: string, { id, item }: TreeItem) => ({
    id,
    href: paths.treeQuestion(assessment.id, section, id),
    name: itemWords(words, id).name,
    reading: itemReading(item, entries[id]?.answer ?? null, words, translator),
    note: entries[id]?.note ?? null,
  });
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
    result: paths.treeResult(assessment.id),
    sections: sections.flatMap((section) => {
      const rows = section.items.filter(({ id }) => !hidden.has(id)).map((node) => rowOf(section.id, node));
      return rows.length === 0 ? [] : [{ id: section.id, name: section.name, rows }];
    }),
    kept: sections.flatMap((section) =>
      section.items
        .filter(({ id }) => hidden.has(id) && (entries[id]?.answer ?? null) !== null)
        .map((node) => rowOf(section.id, node)),
    ),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, assessment, translator, sections, entries, hidden } = await surveyOf(
    await openTree(args, "assessment.submit"),
  );
  const form = new URLSearchParams(await args.request.text());
  if (form.get("intent") === "reopen") {
    await reopenAssessment(services.database, assessment.id, services.now());
    return redirect(paths.treeCheck(assessment.id), 303);
  }
  if (itemProgress(sections, entries, hidden).answered === 0) {
    return json({ fault: translator.t("assessments:check.nothing") }, { status: 400 });
  }
  await submitAssessment(services.database, assessment.id, services.now());
  return redirect(paths.treeResult(assessment.id), 303);
}

export default function Check() {
  const { t } = useTranslator();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AssessmentPage frame={page.frame}>
      <CheckView page={page} fault={refused?.fault ?? null}>
        {page.kept.length === 0 ? null : (
          <>
            <AnswerTable name={t("assessments:tree.check.hiddenTitle")} rows={page.kept} changeable={false} />
            <p className="note mt4">{t("assessments:tree.check.hidden")}</p>
          </>
        )}
      </CheckView>
    </AssessmentPage>
  );
}
