import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteAssessment } from "#app/assessments/delete-assessment.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { Field } from "#app/ui/field.tsx";
import { openAnyAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAnyAssessment(args, "assessment.delete");
  const { t } = opened.translator;
  return json({
    title: t("common:pageTitle", { page: t("assessments:delete.title") }),
    frame: frameOf(opened, null),
    institution: opened.assessment.institution.name,
    download: paths.download(opened.assessment.id),
    home: paths.assessment(opened.assessment.id),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor, assessment, translator } = await openAnyAssessment(args, "assessment.delete");
  const typed = new URLSearchParams(await args.request.text()).get("confirm") ?? "";
  const { name } = assessment.institution;
  if (sameName(typed) !== sameName(name)) {
    return json({ fault: translator.t("assessments:delete.fault", { institution: name }) }, { status: 400 });
  }
  await deleteAssessment(services.database, assessment.id, actor, services.now());
  return redirect(paths.welcome, 303);
}

export default function Delete() {
  const { t } = useTranslator();
  const { frame, institution, download, home } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AssessmentPage frame={frame}>
      <div className="wrap narrow-page">
        <header className="head">
          <h1>{t("assessments:delete.title")}</h1>
          <p className="lead">{t("assessments:delete.lead", { institution })}</p>
        </header>
        <p>
          <a href={download} download>
            {t("assessments:delete.download")}
          </a>
        </p>
        <form method="post" className="stack form" data-deletes={institution}>
          <Field id="confirm" label={t("assessments:delete.confirm")} hint={institution} fault={refused?.fault}>
            {(control) => <input {...control} className="input" name="confirm" autoComplete="off" dir="auto" />}
          </Field>
          <p className="actions">
            <button className="button" type="submit">
              {t("assessments:delete.delete")}
            </button>
            <a className="button quiet" href={home}>
              {t("assessments:delete.back")}
            </a>
          </p>
        </form>
      </div>
    </AssessmentPage>
  );
}

function sameName(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
