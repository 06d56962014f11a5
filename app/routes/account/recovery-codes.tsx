import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmationFault } from "#app/accounts/account-faults.ts";
import { confirmPassword } from "#app/accounts/change-account.server.ts";
import { readAccount } from "#app/accounts/read-account.server.ts";
import { makeRecoveryCodes } from "#app/accounts/recovery.server.ts";
import { RecoveryCodesView } from "#app/accounts/recovery-codes-view.tsx";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { titleOf } from "../title.ts";
import { openAccount } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const { t } = translator;
  const { unusedCodes } = await readAccount(services.database, who, services.now());
  const title = t("common:pageTitle", { page: t("accounts:recoveryCodes.title") });
  return json({ title, fresh: who.fresh, unusedCodes });
}

/** The codes are in this one answer and nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const form = new URLSearchParams(await args.request.text());
  const confirmed = await confirmPassword(services.database, who, form.get("current") ?? "", services.now());
  const answer = (codes: readonly string[], fault: string | null, status: number) => json({ codes, fault }, { status });
  if (!confirmed.ok) return answer([], confirmationFault(confirmed, translator), 403);
  return answer(await makeRecoveryCodes(services.database, who.personId, services.now()), null, 200);
}

export default function RecoveryCodes() {
  const { fresh, unusedCodes } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <RecoveryCodesView
      fresh={fresh}
      unusedCodes={unusedCodes}
      codes={made?.codes ?? []}
      fault={made?.fault ?? undefined}
    />
  );
}
