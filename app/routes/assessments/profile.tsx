import { useActionData, useLoaderData } from "@remix-run/react";
import { changeProfile } from "#app/assessments/change-profile.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { countryOptions } from "#app/institutions/country-options.ts";
import { checkInstitution } from "#app/institutions/institution-file.ts";
import { ProfileForm } from "#app/institutions/profile-form.tsx";
import { profileFaults, readProfileForm } from "#app/institutions/read-profile-form.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.answer");
  const { t, formats } = opened.translator;
  const { name, country, type, size } = opened.assessment.institution;
  return json({
    title: t("common:pageTitle", { page: t("assessments:profile.title") }),
    frame: frameOf(opened, "home"),
    home: paths.assessment(opened.assessment.id),
    posted: { name, country: country ?? "", type: type ?? "", size: size ?? "" },
    countries: countryOptions(formats),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, assessment, translator } = await openAssessment(args, "assessment.answer");
  const posted = readProfileForm(new URLSearchParams(await args.request.text()));
  const checked = checkInstitution(posted);
  if (!checked.ok) {
    return json({ posted, faults: profileFaults(checked.problems, translator) }, { status: 400 });
  }
  const { institution } = checked;
  // The register's id stands for a name: it stays while the name does.
  const ror = institution.ror ?? (institution.name === assessment.institution.name ? assessment.institution.ror : null);
  await changeProfile(services.database, assessment.id, { ...institution, ror });
  return redirect(paths.assessment(assessment.id), 303);
}

export default function Profile() {
  const { t } = useTranslator();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const faults = refused?.faults ?? {};
  return (
    <AssessmentPage frame={page.frame}>
      <div className="wrap narrow-page">
        <header className="head">
          <h1>{t("assessments:profile.title")}</h1>
          <p className="lead">{t("assessments:profile.lead")}</p>
        </header>
        <ErrorSummary
          title={t("common:missingThings", { count: Object.keys(faults).length })}
          faults={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))}
        />
        <form method="post" className="stack form">
          <ProfileForm posted={refused?.posted ?? page.posted} faults={faults} countries={page.countries} />
          <p className="actions">
            <button className="button" type="submit">
              {t("assessments:profile.save")}
            </button>
            <a className="button quiet" href={page.home}>
              {t("assessments:profile.back")}
            </a>
          </p>
        </form>
      </div>
    </AssessmentPage>
  );
}
