import { useActionData, useLoaderData } from "@remix-run/react";
import { CodeForm } from "#app/accounts/code-form.tsx";
import { signInByLink } from "#app/accounts/setup-link.server.ts";
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
  return json({ title: t("common:pageTitle", { page: t("accounts:oneTime.title") }) });
}

export async function action(args: ActionFunctionArgs) {
  const { services } = args.context;
  const form = new URLSearchParams(await args.request.text());
  const [token, code] = [form.get("token") ?? "", form.get("code") ?? ""];
  const secret = token === "" ? code : token;
  const outcome = await signInByLink(services.database, secret, browserOf(args), services.now());
  if (outcome.ok) return redirect(paths.password, { status: 303, headers: enteredHeaders(args, outcome) });
  const translator = translatorOf(args.request);
  const waits = outcome.reason === "wait";
  const fault = waits ? waitText(outcome.seconds, translator) : translator.t("accounts:oneTime.wrong");
  return json({ fault, code: code.slice(0, 40) }, { status: waits ? 429 : 401 });
}

export default function OneTimeLink() {
  const { t } = useTranslator();
  useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <NarrowPage title={t("accounts:oneTime.title")} lead={t("accounts:oneTime.lead")}>
      <CodeForm
        label={t("accounts:oneTime.code")}
        hint={t("accounts:oneTime.codeHint")}
        submit={t("accounts:signIn.submit")}
        fault={refused?.fault}
        code={refused?.code}
        withToken
      />
    </NarrowPage>
  );
}
