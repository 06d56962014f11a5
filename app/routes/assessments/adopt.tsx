import { useActionData, useLoaderData } from "@remix-run/react";
import { placesOf } from "#app/accounts/grant.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { adoptAssessment } from "#app/rounds/adopt-assessment.server.ts";
import { AdoptView } from "#app/rounds/adopt-view.tsx";
import { readAdoptForm } from "#app/rounds/read-adopt-form.ts";
import { readOwnPlaces } from "#app/rounds/read-own-places.server.ts";
import { type OpenAssessment, openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.adopt");
  const { services, assessment, translator } = opened;
  const { t } = translator;
  const { institutions } = await readOwnPlaces(services.database, personOf(opened));
  return json({
    title: t("common:pageTitle", { page: t("rounds:adopt.title") }),
    frame: frameOf(opened, null),
    institution: assessment.institution.name,
    demonstration: assessment.demonstration,
    led: institutions.filter(({ role }) => role === "lead"),
    name: t("rounds:new.name", { year: services.now().getUTCFullYear() }),
    home: paths.assessment(assessment.id),
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openAssessment(args, "assessment.adopt");
  const { services, assessment, translator } = opened;
  const who = personOf(opened);
  const read = readAdoptForm(
    new URLSearchParams(await args.request.text()),
    placesOf(who.grants, "lead", "institution"),
  );
  if (!read.ok) return json({ fault: translator.t("rounds:form.fault.name") }, { status: 400 });
  const { into, name } = read;
  const adoption = { assessmentId: assessment.id, into, name };
  if (!(await adoptAssessment(services.database, adoption, who, services.now()))) {
    return json({ fault: translator.t("rounds:adopt.hasLead") }, { status: 409 });
  }
  return redirect(paths.round(assessment.id), 303);
}

export default function Adopt() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AssessmentPage frame={frame}>
      <AdoptView {...page} fault={refused?.fault ?? null} />
    </AssessmentPage>
  );
}

/** Only somebody with an account is let in. */
function personOf({ actor }: OpenAssessment) {
  if (actor.kind !== "person") throw new Error("An assessment is adopted by a person.");
  return actor;
}
