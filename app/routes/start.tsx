import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { grantSession, sessionDays } from "#app/accounts/session.server.ts";
import { takeStart } from "#app/accounts/take-turn.server.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { countryOptions } from "#app/institutions/country-options.ts";
import { checkInstitution } from "#app/institutions/institution-file.ts";
import { ProfileForm } from "#app/institutions/profile-form.tsx";
import { type ProfileField, profileFaults, readProfileForm } from "#app/institutions/read-profile-form.ts";
import { paths } from "#app/paths.ts";
import { linkCookie } from "#app/platform/link-cookie.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { sessionCookie } from "#app/platform/session-cookie.ts";
import { ChooseQuestionnaire } from "#app/surveys/choose-questionnaire.tsx";
import { offeredAtStart, startable } from "#app/surveys/offered-questionnaires.ts";
import { takeIntoUse } from "#app/surveys/versions/take-into-use.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { notFound, sessionIdOf, translatorOf } from "./access.server.ts";
import { defaultInstrument } from "./default-instrument.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

export function loader({ request, context }: LoaderFunctionArgs) {
  const translator = translatorOf(request);
  const { t, formats } = translator;
  return json({
    title: t("common:pageTitle", { page: t("assessments:start.title") }),
    countries: countryOptions(formats),
    offered: offeredAtStart(context.services.library, translator.language),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { services } = context;
  if (!may({ kind: "anonymous" }, "assessment.start", null)) throw notFound();
  const translator = translatorOf(request);
  const form = new URLSearchParams(await request.text());
  const posted = readProfileForm(form);
  const wanted = form.get("instrument") ?? defaultInstrument;
  const instrument = startable(services.library, wanted);
  const checked = checkInstitution(posted);
  if (!checked.ok || instrument === undefined) {
    const faults = {
      ...(checked.ok ? {} : profileFaults(checked.problems, translator)),
      ...(instrument === undefined ? { instrument: translator.t("assessments:start.whichFault") } : {}),
    };
    return json({ posted, wanted, faults, wait: null }, { status: 400 });
  }
  const seconds = await takeStart(services.database, context.address, services.now());
  if (seconds > 0) return json({ posted, wanted, faults: {}, wait: waitText(seconds, translator) }, { status: 429 });
  if (!(await takeIntoUse(services.database, services.library, instrument, services.now())).ok) {
    const faults = { instrument: translator.t("common:changedQuestionnaire.begin") };
    return json({ posted, wanted, faults, wait: null }, { status: 409 });
  }
  const started = await startAssessment(
    services.database,
    { institution: checked.institution, instrument, language: translator.language },
    services.now(),
  );
  const session = await grantSession(services.database, sessionIdOf(args), started.assessmentId, services.now());
  const headers = new Headers();
  headers.append("Set-Cookie", sessionCookie(context.https, session, sessionDays * 86_400));
  headers.append("Set-Cookie", linkCookie(context.https, started.assessmentId, started));
  return redirect(paths.link(started.assessmentId), { status: 303, headers });
}

export default function Start() {
  const { t } = useTranslator();
  const { countries, offered } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const faults: Readonly<Partial<Record<ProfileField | "instrument", string>>> = refused?.faults ?? {};
  return (
    <Page>
      <div className="wrap narrow-page">
        <header className="head">
          <h1>{t("assessments:start.title")}</h1>
          <p className="lead">{t("assessments:start.lead")}</p>
        </header>
        {refused?.wait == null ? null : (
          <p className="note" role="alert">
            {refused.wait}
          </p>
        )}
        <ErrorSummary
          title={t("common:missingThings", { count: Object.keys(faults).length })}
          faults={Object.entries(faults).map(([field, text]) => ({
            href: `#${field === "ror" ? "name" : field}`,
            text,
          }))}
        />
        <form method="post" className="stack form">
          <ChooseQuestionnaire
            offered={offered}
            chosen={refused?.wanted ?? defaultInstrument}
            fault={faults.instrument}
          />
          <ProfileForm posted={refused?.posted ?? {}} faults={faults} countries={countries} />
          <p className="meta">{t("assessments:start.note")}</p>
          <p className="actions">
            <button className="button" type="submit">
              {t("assessments:start.begin")}
            </button>
          </p>
        </form>
      </div>
    </Page>
  );
}
