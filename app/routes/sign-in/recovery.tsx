import { useActionData, useLoaderData } from "@remix-run/react";
import { CodeForm } from "#app/accounts/code-form.tsx";
import { signInByRecoveryCode } from "#app/accounts/recovery.server.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { translatorOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { browserOf, enteredHeaders } from "../visit.server.ts";

export const meta = titleOf;

export function loader({ request }: LoaderFunctionArgs) {
  const { t } = translatorOf(request);
  return json({ title: t("common:pageTitle", { page: t("accounts:recovery.title") }) });
}

export async function action(args: ActionFunctionArgs) {
  const { services } = args.context;
  const code = new URLSearchParams(await args.request.text()).get("code") ?? "";
  const outcome = await signInByRecoveryCode(services.database, code, browserOf(args), services.now());
  if (outcome.ok) return redirect(paths.password, { status: 303, headers: enteredHeaders(args, outcome) });
  const translator = translatorOf(args.request);
  const waits = outcome.reason === "wait";
  const fault = waits ? waitText(outcome.seconds, translator) : translator.t("accounts:recovery.wrong");
  return json({ fault, code: code.slice(0, 40) }, { status: waits ? 429 : 401 });
}

export default function Recovery() {
  const { t } = useTranslator();
  useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <NarrowPage title={t("accounts:recovery.title")} lead={t("accounts:recovery.lead")}>
      <CodeForm
        label={t("accounts:recovery.code")}
        hint={t("accounts:recovery.codeHint")}
        submit={t("accounts:signIn.submit")}
        fault={refused?.fault}
        code={refused?.code}
      />
      <p className="meta mt5">{t("accounts:recovery.none")}</p>
    </NarrowPage>
  );
}
