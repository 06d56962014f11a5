import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmationFault } from "#app/accounts/account-faults.ts";
import { confirmPassword } from "#app/accounts/change-account.server.ts";
import { eraseAccount, leftAlone } from "#app/accounts/erase-account.server.ts";
import { EraseView } from "#app/accounts/erase-view.tsx";
import { isAdministrator } from "#app/accounts/grant.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { titleOf } from "../title.ts";
import { openAccount } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const { t } = translator;
  const { fresh, grants, assessments } = who;
  return json({
    title: t("common:pageTitle", { page: t("accounts:erase.title") }),
    fresh,
    administrator: isAdministrator(grants),
    kept: assessments.length,
    alone: await leftAlone(services.database.read, who.personId, services.now()),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const form = new URLSearchParams(await args.request.text());
  const confirmed = await confirmPassword(services.database, who, form.get("current") ?? "", services.now());
  const refuse = (fault: string | null, status: number) => json({ fault }, { status });
  if (!confirmed.ok) return refuse(confirmationFault(confirmed, translator), 403);
  const erased = await eraseAccount(services.database, who.personId, services.now());
  // The page says which institutions must be handed over first.
  if (!erased.ok) return refuse(null, 409);
  return redirect(paths.welcome, 303);
}

export default function EraseAccount() {
  return <EraseView {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>()?.fault ?? undefined} />;
}
