import { useActionData, useLoaderData } from "@remix-run/react";
import { accountFaults, confirmationFault } from "#app/accounts/account-faults.ts";
import { CurrentPasswordField, type FieldFaults, NewPasswordField } from "#app/accounts/account-fields.tsx";
import { changePassword, confirmPassword } from "#app/accounts/change-account.server.ts";
import { passwordFault } from "#app/accounts/password-rule.ts";
import { readAccount } from "#app/accounts/read-account.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { titleOf } from "../title.ts";
import { browserOf, enteredHeaders, openAccount } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { who, translator } = await openAccount(args);
  const { t } = translator;
  return json({ title: t("common:pageTitle", { page: t("accounts:password.title") }), fresh: who.fresh });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const form = new URLSearchParams(await args.request.text());
  const refuse = (faults: FieldFaults, status: number) => json({ faults }, { status });
  const { name, email } = await readAccount(services.database, who, services.now());
  const password = form.get("password") ?? "";
  const ill = passwordFault(password, [name, email ?? ""]);
  if (ill !== null) return refuse(accountFaults({ password: ill }, translator), 400);
  const confirmed = await confirmPassword(services.database, who, form.get("current") ?? "", services.now());
  if (!confirmed.ok) return refuse({ current: confirmationFault(confirmed, translator) }, 403);
  const entered = await changePassword(services.database, who, password, browserOf(args), services.now());
  return redirect(paths.account, { status: 303, headers: enteredHeaders(args, entered) });
}

export default function Password() {
  const { t } = useTranslator();
  const { fresh } = useLoaderData<typeof loader>();
  const faults: FieldFaults = useActionData<typeof action>()?.faults ?? {};
  return (
    <NarrowPage title={t("accounts:password.title")} lead={t("accounts:password.lead")}>
      <form method="post" className="stack form">
        {fresh ? null : <CurrentPasswordField fault={faults.current} hint={t("accounts:password.currentHint")} />}
        <NewPasswordField fault={faults.password} label={t("accounts:password.new")} />
        <p className="actions">
          <button className="button" type="submit">
            {t("accounts:password.submit")}
          </button>
          <a className="button quiet" href={paths.account}>
            {t("accounts:toAccount")}
          </a>
        </p>
      </form>
    </NarrowPage>
  );
}
