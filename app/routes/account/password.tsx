import { useActionData, useLoaderData } from "@remix-run/react";
import { accountFaults, confirmationFault } from "#app/accounts/account-faults.ts";
import { CurrentPasswordField, EmailField, type FieldFaults, NewPasswordField } from "#app/accounts/account-fields.tsx";
import { changePassword, confirmPassword } from "#app/accounts/change-account.server.ts";
import { checkPassword, readPasswordForm } from "#app/accounts/new-password.ts";
import { readAccount } from "#app/accounts/read-account.server.ts";
import { takeName } from "#app/accounts/take-turn.server.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { titleOf } from "../title.ts";
import { browserOf, enteredHeaders, openAccountOnEntry } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, translator } = await openAccountOnEntry(args);
  const { t } = translator;
  const { email } = await readAccount(services.database, who, services.now());
  const title = t("common:pageTitle", { page: t("accounts:password.title") });
  return json({ title, fresh: who.fresh, needsEmail: email === null, byAdministrator: who.byAdministrator });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, translator } = await openAccountOnEntry(args);
  const posted = readPasswordForm(new URLSearchParams(await args.request.text()));
  const refuse = (faults: FieldFaults, status: number) => json({ email: posted.email, faults }, { status });
  const checked = checkPassword(posted, await readAccount(services.database, who, services.now()));
  if (!checked.ok) return refuse(accountFaults(checked.faults, translator), 400);
  const confirmed = await confirmPassword(services.database, who, posted.current, services.now());
  if (!confirmed.ok) return refuse({ current: confirmationFault(confirmed, translator) }, 403);
  if (checked.chosen.email !== null) {
    const seconds = await takeName(services.database, who.personId, args.context.address, services.now());
    if (seconds > 0) return refuse({ email: waitText(seconds, translator) }, 429);
  }
  const entered = await changePassword(services.database, who, checked.chosen, browserOf(args), services.now());
  if (entered === null) return refuse(accountFaults({ email: "emailTaken" }, translator), 409);
  return redirect(paths.account, { status: 303, headers: enteredHeaders(args, entered) });
}

export default function Password() {
  const { t } = useTranslator();
  const { fresh, needsEmail, byAdministrator } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const faults: FieldFaults = refused?.faults ?? {};
  return (
    <NarrowPage
      title={t("accounts:password.title")}
      lead={t(byAdministrator ? "accounts:password.leadByAdministrator" : "accounts:password.lead")}
    >
      <form method="post" className="stack form">
        {fresh ? null : <CurrentPasswordField fault={faults.current} hint={t("accounts:password.currentHint")} />}
        {needsEmail ? (
          <EmailField value={refused?.email} fault={faults.email} hint={t("accounts:password.emailHint")} />
        ) : null}
        <NewPasswordField fault={faults.password} label={t("accounts:password.new")} />
        <p className="actions">
          <button className="button" type="submit">
            {t("accounts:password.submit")}
          </button>
          {byAdministrator ? null : (
            <a className="button quiet" href={paths.account}>
              {t("accounts:toAccount")}
            </a>
          )}
        </p>
      </form>
    </NarrowPage>
  );
}
