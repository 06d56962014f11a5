import { useActionData, useLoaderData } from "@remix-run/react";
import { accountFaults } from "#app/accounts/account-faults.ts";
import { keepAssessment, leaveAssessment } from "#app/accounts/keep-assessment.server.ts";
import { KeepView } from "#app/accounts/keep-view.tsx";
import { makeAccount } from "#app/accounts/make-account.server.ts";
import { checkAccount, readAccountForm } from "#app/accounts/new-account.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openAnyAssessment, sessionIdOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { browserOf, enteredHeaders, sessionHeaders, visitorOf } from "../visit.server.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAnyAssessment(args, "assessment.keep");
  const { assessment, translator } = opened;
  const who = await visitorOf(args);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:keep.title") }),
    frame: frameOf(opened, null),
    id: assessment.id,
    institution: assessment.institution.name,
    name: who?.name ?? null,
    kept: who?.assessments.includes(assessment.id) ?? false,
  });
}

/** Keeps the assessment in the account of whoever is signed in, makes an account for it first, or gives it back. */
export async function action(args: ActionFunctionArgs) {
  const { services, assessment, translator } = await openAnyAssessment(args, "assessment.keep");
  const { database, now } = services;
  const form = new URLSearchParams(await args.request.text());
  const who = await visitorOf(args);
  if (who !== null) {
    const act = form.get("intent") === "leave" ? leaveAssessment : keepAssessment;
    const sessionId = await act(database, who.personId, assessment.id, sessionIdOf(args), now());
    return redirect(paths.keep(assessment.id), { status: 303, headers: sessionHeaders(args, sessionId) });
  }
  const posted = readAccountForm(form);
  const typed = { name: posted.name, email: posted.email };
  const checked = checkAccount(posted, translator.language);
  if (!checked.ok) return json({ typed, faults: accountFaults(checked.faults, translator) }, { status: 400 });
  const made = await makeAccount(database, checked.account, browserOf(args), now());
  if (!made.ok) {
    const faults =
      made.reason === "wait"
        ? { email: waitText(made.seconds, translator) }
        : accountFaults({ email: "emailTaken" }, translator);
    return json({ typed, faults }, { status: made.reason === "wait" ? 429 : 409 });
  }
  const sessionId = await keepAssessment(database, made.personId, assessment.id, made.sessionId, now());
  return redirect(paths.recoveryCodes, { status: 303, headers: enteredHeaders(args, { ...made, sessionId }) });
}

export default function Keep() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AssessmentPage frame={frame}>
      <KeepView {...page} typed={refused?.typed ?? {}} faults={refused?.faults ?? {}} />
    </AssessmentPage>
  );
}
