import { useActionData, useLoaderData } from "@remix-run/react";
import { placesOf } from "#app/accounts/grant.ts";
import type { SignedIn } from "#app/accounts/session.server.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { namesOfInstitutions } from "#app/institutions/names-of-institutions.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { type Called, joinProgramme, lookAtCall } from "#app/programmes/join-programme.server.ts";
import { JoinView } from "#app/programmes/join-view.tsx";
import { readJoinForm } from "#app/programmes/read-join-form.ts";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { takeIntoUse } from "#app/surveys/versions/take-into-use.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { translatorOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { visitorOf } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { t } = translatorOf(args.request);
  const who = await visitorOf(args);
  return json({ title: t("common:pageTitle", { page: t("programmes:join.title") }), signedIn: who !== null });
}

/** First what the call is, without using it; then, with an institution chosen, joining. */
export async function action(args: ActionFunctionArgs) {
  const { services, address } = args.context;
  const { database, now } = services;
  const translator = translatorOf(args.request);
  const form = readJoinForm(new URLSearchParams(await args.request.text()));
  const who = await visitorOf(args);
  const called = await lookAtCall(database, form.secret, address, now());
  if (!called.ok) {
    const fault =
      called.reason === "wait" ? waitText(called.seconds, translator) : translator.t("programmes:join.wrong");
    return json({ fault, code: form.code, offer: null }, { status: called.reason === "wait" ? 429 : 404 });
  }
  const offer = await offerOf(args, called, who, form);
  if (who === null || !form.joins) return json({ fault: null, code: form.code, offer });
  const joining = joiningOf(form, who);
  if (joining === null) {
    const fault = translator.t(form.institution === "" ? "programmes:join.nameMissing" : "programmes:join.chooseOne");
    return json({ fault: null, code: form.code, offer: { ...offer, fault } }, { status: 400 });
  }
  if (!(await takeIntoUse(database, services.library, called.programme.instrument, now())).ok) {
    const sentence = translator.t("common:changedQuestionnaire.begin");
    return json({ fault: null, code: form.code, offer: { ...offer, fault: sentence } }, { status: 409 });
  }
  const joined = await joinProgramme(database, called, joining, who, translator.language, now());
  if (joined.ok) return redirect(paths.visibility(joined.institutionId), 303);
  const fault = translator.t(joined.reason === "member" ? "programmes:join.member" : "programmes:join.wrong");
  return json({ fault: null, code: form.code, offer: { ...offer, fault } }, { status: 409 });
}

/** An institution the person leads, by its id; a new one by its name; or nothing that could be used. */
function joiningOf(form: ReturnType<typeof readJoinForm>, who: SignedIn) {
  if (form.institution !== "") {
    return placesOf(who.grants, "lead", "institution").includes(form.institution)
      ? { institutionId: form.institution }
      : null;
  }
  return form.name === null ? null : { name: form.name };
}

async function offerOf(
  { context, request }: ActionFunctionArgs,
  { programme }: Extract<Called, { ok: true }>,
  who: SignedIn | null,
  form: ReturnType<typeof readJoinForm>,
) {
  const { library, database } = context.services;
  const found = findInstrument(library, programme.instrument.id, programme.instrument.version);
  const { language } = translatorOf(request);
  return {
    secret: form.secret,
    programme: programme.name,
    description: programme.description,
    instrument: found === undefined ? programme.instrument.id : wordsFor(found.words, language).title,
    institutions: who === null ? [] : await namesOfInstitutions(database, placesOf(who.grants, "lead", "institution")),
    chosen: form.institution,
    name: form.typedName,
    fault: null as string | null,
  };
}

export default function JoinProgramme() {
  const { t } = useTranslator();
  const { signedIn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <NarrowPage
      title={
        answer?.offer == null
          ? t("programmes:join.title")
          : t("programmes:join.calls", { name: answer.offer.programme })
      }
      lead={answer?.offer == null ? t("programmes:join.lead") : answer.offer.description}
    >
      <JoinView
        signedIn={signedIn}
        offer={answer?.offer ?? null}
        fault={answer?.fault ?? undefined}
        code={answer?.code}
      />
    </NarrowPage>
  );
}
