import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { isId } from "#app/platform/ids.server.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { makeRound } from "#app/rounds/make-round.server.ts";
import { RoundFields } from "#app/rounds/round-fields.tsx";
import { checkRoundForm, type RoundField, readRoundForm } from "#app/rounds/round-form.ts";
import { newestInstrument } from "#app/surveys/load-instrument.server.ts";
import { takeIntoUse } from "#app/surveys/versions/take-into-use.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { defaultInstrument } from "../default-instrument.ts";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundChoices, roundFaults } from "./round-choices.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, institution, translator } = await openInstitution(args, "round.create");
  const { t } = translator;
  const choices = await roundChoices(services, institution.id, translator);
  return json({
    title: t("common:pageTitle", { page: t("rounds:new.title") }),
    institution: { href: paths.institution(institution.id), name: institution.name },
    id: services.newId(),
    choices,
    posted: {
      name: t("rounds:new.name", { year: services.now().getUTCFullYear() }),
      instrument: defaultInstrument,
      deadline: "",
      previous: choices.previous[0]?.id ?? "",
      showsPrevious: "1",
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, institution, translator } = await openInstitution(args, "round.create");
  const form = new URLSearchParams(await args.request.text());
  const posted = readRoundForm(form);
  const choices = await roundChoices(services, institution.id, translator);
  const offered = {
    instruments: choices.instruments.map(({ id }) => id),
    previous: choices.previous.map(({ id }) => id),
  };
  const checked = checkRoundForm(posted, offered);
  if (!checked.ok) return json({ posted, faults: roundFaults(checked.faults, translator) }, { status: 400 });
  const { instrument: instrumentId, ...round } = checked.round;
  const { instrument } = newestInstrument(services.library, instrumentId);
  if (!(await takeIntoUse(services.database, services.library, instrument, services.now())).ok) {
    const faults = { instrument: translator.t("common:changedQuestionnaire.begin") };
    return json({ posted, faults }, { status: 409 });
  }
  const id = form.get("id") ?? "";
  const made = { ...(isId(id) ? { id } : {}), institutionId: institution.id, language: translator.language };
  const plan = { ...round, ...made, instrument, programmeId: null };
  const roundId = await makeRound(services.database, plan, who, services.now());
  return redirect(paths.round(roundId), 303);
}

export default function NewRound() {
  const { t } = useTranslator();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const faults: Readonly<Partial<Record<RoundField, string>>> = refused?.faults ?? {};
  return (
    <NarrowPage title={t("rounds:new.title")} lead={t("rounds:new.lead")} up={page.institution}>
      <ErrorSummary
        title={t("common:missingThings", { count: Object.keys(faults).length })}
        faults={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))}
      />
      <form method="post" className="stack form">
        <input type="hidden" name="id" value={page.id} />
        <RoundFields {...page.choices} posted={refused?.posted ?? page.posted} faults={faults} />
        <p className="actions">
          <button className="button" type="submit">
            {t("rounds:new.button")}
          </button>
        </p>
      </form>
    </NarrowPage>
  );
}
