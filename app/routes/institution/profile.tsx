import { useActionData, useLoaderData } from "@remix-run/react";
import { changeInstitution } from "#app/institutions/change-institution.server.ts";
import { countryOptions } from "#app/institutions/country-options.ts";
import { checkInstitution } from "#app/institutions/institution-file.ts";
import { ProfileView } from "#app/institutions/profile-view.tsx";
import { profileFaults, readProfileForm } from "#app/institutions/read-profile-form.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { Page } from "#app/ui/page.tsx";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { institution, translator } = await openInstitution(args, "institution.change");
  const { t, formats } = translator;
  const { name, country, type, size } = institution;
  return json({
    title: t("common:pageTitle", { page: t("institutions:profile.title") }),
    home: paths.institution(institution.id),
    posted: { name, country: country ?? "", type: type ?? "", size: size ?? "" },
    countries: countryOptions(formats),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, institution, translator } = await openInstitution(args, "institution.change");
  const posted = readProfileForm(new URLSearchParams(await args.request.text()));
  const checked = checkInstitution(posted);
  if (!checked.ok) return json({ posted, faults: profileFaults(checked.problems, translator) }, { status: 400 });
  await changeInstitution(services.database, institution, checked.institution, who, services.now());
  return redirect(paths.institution(institution.id), 303);
}

export default function InstitutionProfile() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page>
      <ProfileView {...page} posted={refused?.posted ?? page.posted} faults={refused?.faults ?? {}} />
    </Page>
  );
}
