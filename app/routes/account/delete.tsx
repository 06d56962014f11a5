import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmationFault } from "#app/accounts/account-faults.ts";
import { CurrentPasswordField } from "#app/accounts/account-fields.tsx";
import { confirmPassword } from "#app/accounts/change-account.server.ts";
import { eraseAccount } from "#app/accounts/erase-account.server.ts";
import { isAdministrator } from "#app/accounts/grant.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { titleOf } from "../title.ts";
import { openAccount } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { who, translator } = await openAccount(args);
  const { t } = translator;
  const { fresh, grants, assessments } = who;
  return json({
    title: t("common:pageTitle", { page: t("accounts:erase.title") }),
    fresh,
    administrator: isAdministrator(grants),
    kept: assessments.length,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const form = new URLSearchParams(await args.request.text());
  const confirmed = await confirmPassword(services.database, who, form.get("current") ?? "", services.now());
  if (!confirmed.ok) return json({ fault: confirmationFault(confirmed, translator) }, { status: 403 });
  await eraseAccount(services.database, who.personId, services.now());
  return redirect(paths.welcome, 303);
}

export default function EraseAccount() {
  const { t } = useTranslator();
  const { fresh, administrator, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <NarrowPage title={t("accounts:erase.title")} lead={t("accounts:erase.lead")}>
      {kept === 0 ? null : <p className="note warn mb5">{t("accounts:erase.kept", { count: kept })}</p>}
      {administrator ? <p className="note warn mb5">{t("accounts:erase.administrator")}</p> : null}
      <form method="post" className="stack form">
        {fresh ? null : <CurrentPasswordField fault={refused?.fault} hint={t("accounts:erase.currentHint")} />}
        <p className="actions">
          <button className="button" type="submit">
            {t("accounts:erase.submit")}
          </button>
          <a className="button quiet" href={paths.account}>
            {t("accounts:toAccount")}
          </a>
        </p>
      </form>
    </NarrowPage>
  );
}
