import { useActionData, useLoaderData } from "@remix-run/react";
import { changeProfile } from "#app/assessments/change-profile.server.ts";
import { countryOptions } from "#app/institutions/country-options.ts";
import { checkInstitution } from "#app/institutions/institution-file.ts";
import { ProfileView } from "#app/institutions/profile-view.tsx";
import { profileFaults, readProfileForm } from "#app/institutions/read-profile-form.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { isLookedAfter } from "#db/queries/institutions.server.ts";
import { type HeldAssessment, openAnyAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAnyAssessment(args, "assessment.answer");
  await leaveToItsPeople(opened);
  const { t, formats } = opened.translator;
  const { name, country, type, size } = opened.assessment.institution;
  return json({
    title: t("common:pageTitle", { page: t("institutions:profile.title") }),
    frame: frameOf(opened, "home"),
    home: paths.assessment(opened.assessment.id),
    posted: { name, country: country ?? "", type: type ?? "", size: size ?? "" },
    countries: countryOptions(formats),
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openAnyAssessment(args, "assessment.answer");
  await leaveToItsPeople(opened);
  const { services, assessment, translator } = opened;
  const posted = readProfileForm(new URLSearchParams(await args.request.text()));
  const checked = checkInstitution(posted);
  if (!checked.ok) {
    return json({ posted, faults: profileFaults(checked.problems, translator) }, { status: 400 });
  }
  const { institution } = checked;
  // The register's id stands for a name: it stays while the name does.
  const ror = institution.ror ?? (institution.name === assessment.institution.name ? assessment.institution.ror : null);
  if (!(await changeProfile(services.database, assessment.id, { ...institution, ror }))) {
    throw redirect(paths.institutionProfile(assessment.institutionId), 303);
  }
  return redirect(paths.assessment(assessment.id), 303);
}

export default function Profile() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AssessmentPage frame={frame}>
      <ProfileView {...page} posted={refused?.posted ?? page.posted} faults={refused?.faults ?? {}} />
    </AssessmentPage>
  );
}

/** Once people look after the institution, its profile is changed there, by them. */
async function leaveToItsPeople({ services, assessment: { institutionId } }: HeldAssessment): Promise<void> {
  if (await isLookedAfter(services.database.read, institutionId))
    throw redirect(paths.institutionProfile(institutionId), 303);
}
