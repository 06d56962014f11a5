import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { leaveProgramme } from "#app/programmes/join-programme.server.ts";
import { readVisibility } from "#app/programmes/read-visibility.server.ts";
import { visibilityPage } from "#app/programmes/visibility-page.ts";
import { VisibilityView } from "#app/programmes/visibility-view.tsx";
import { consentsOf } from "#app/rounds/consent.ts";
import { decideConsent } from "#app/rounds/decide-consent.server.ts";
import { Page } from "#app/ui/page.tsx";
import { notFound } from "../access.server.ts";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, institution, translator } = await openInstitution(args, "consent.read");
  const facts = await readVisibility(services.database, institution.id, services.now());
  const { t } = translator;
  return json({
    title: t("common:pageTitle", { page: t("programmes:visibility.title") }),
    institution: { name: institution.name, href: paths.institution(institution.id) },
    lead: t("programmes:visibility.lead", { institution: institution.name }),
    changes: may(who, "consent.change", { institutionId: institution.id }),
    said: new URL(args.request.url).searchParams.has("saved") ? t("programmes:visibility.saved") : null,
    ...visibilityPage(facts, translator),
  });
}

/** Saves the choices about one round, or leaves a programme. A round or programme that is not ours is not there. */
export async function action(args: ActionFunctionArgs) {
  const { services, who, institution } = await openInstitution(args, "consent.change");
  const { database, now } = services;
  const form = new URLSearchParams(await args.request.text());
  const facts = await readVisibility(database, institution.id, now());
  const back = redirect(`${paths.visibility(institution.id)}?saved`, 303);
  if (form.get("intent") === "leave") {
    const programme = facts.programmes.find(({ id }) => id === form.get("programme"));
    if (programme === undefined) throw notFound();
    await leaveProgramme(database, programme, institution.id, who, now());
    return back;
  }
  const round = facts.rounds.find(({ assessmentId }) => assessmentId === form.get("round"));
  if (round === undefined) throw notFound();
  const chosen = form.getAll("audience");
  for (const { audience } of consentsOf([], round.programme !== null)) {
    const given = { assessmentId: round.assessmentId, institutionId: institution.id };
    await decideConsent(database, given, audience, chosen.includes(audience), who, now());
  }
  return back;
}

export default function Visibility() {
  const { t } = useTranslator();
  const page = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap narrow-page">
        <header className="head">
          <p className="crumb">
            <a href={page.institution.href}>
              <bdi>{page.institution.name}</bdi>
            </a>
          </p>
          <h1>{t("programmes:visibility.title")}</h1>
          <p className="lead">{page.lead}</p>
        </header>
        {page.said === null ? null : (
          <p className="note" role="status">
            {page.said}
          </p>
        )}
        <VisibilityView {...page} />
      </div>
    </Page>
  );
}
