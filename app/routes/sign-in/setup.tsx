import { useActionData, useLoaderData } from "@remix-run/react";
import { accountFaults } from "#app/accounts/account-faults.ts";
import type { FieldFaults } from "#app/accounts/account-fields.tsx";
import { checkAccount, readAccountForm } from "#app/accounts/new-account.ts";
import { signedInOf } from "#app/accounts/session.server.ts";
import { SetUpForm } from "#app/accounts/set-up-form.tsx";
import { isSetUp, setUp } from "#app/accounts/setup-link.server.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { notFound, sessionIdOf, translatorOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { browserOf, enteredHeaders } from "../visit.server.ts";

export const meta = titleOf;

/** Once somebody administers this installation, there is nothing at this address. */
export async function loader(args: LoaderFunctionArgs) {
  const { database, now } = args.context.services;
  if (await isSetUp(database, now())) throw notFound();
  const { t } = translatorOf(args.request);
  const who = await signedInOf(database, sessionIdOf(args), now());
  return json({ title: t("common:pageTitle", { page: t("accounts:setUp.title") }), name: who?.name ?? null });
}

export async function action(args: ActionFunctionArgs) {
  const { database, now } = args.context.services;
  if (await isSetUp(database, now())) throw notFound();
  const translator = translatorOf(args.request);
  const form = new URLSearchParams(await args.request.text());
  const [token, code, posted] = [form.get("token") ?? "", form.get("code") ?? "", readAccountForm(form)];
  const typed = { token: token.slice(0, 60), code: code.slice(0, 40), name: posted.name, email: posted.email };
  const refuse = (status: number, fault: string | null, faults: FieldFaults = {}) =>
    json({ typed: { ...typed, token: fault === null ? typed.token : "" }, fault, faults }, { status });
  const who = await signedInOf(database, sessionIdOf(args), now());
  const checked = checkAccount(posted, translator.language);
  if (who === null && !checked.ok) return refuse(400, null, accountFaults(checked.faults, translator));
  const account = who === null && checked.ok ? checked.account : { personId: who?.personId ?? "" };
  const outcome = await setUp(database, token === "" ? code : token, account, browserOf(args), now());
  if (outcome.ok) return redirect(paths.recoveryCodes, { status: 303, headers: enteredHeaders(args, outcome) });
  if (outcome.reason === "emailTaken") return refuse(409, null, accountFaults({ email: "emailTaken" }, translator));
  return outcome.reason === "wait"
    ? refuse(429, waitText(outcome.seconds, translator))
    : refuse(401, translator.t("accounts:setUp.wrong"));
}

export default function SetUp() {
  const { t } = useTranslator();
  const { name } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <NarrowPage title={t("accounts:setUp.title")} lead={t("accounts:setUp.lead")}>
      <SetUpForm
        name={name}
        typed={refused?.typed ?? { token: "", code: "", name: "", email: "" }}
        fault={refused?.fault ?? undefined}
        faults={refused?.faults ?? {}}
      />
    </NarrowPage>
  );
}
