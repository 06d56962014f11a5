import { endSessions } from "#app/accounts/account-sessions.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openAccount } from "../visit.server.ts";

/** Ends one session of the person, or all but this one when none is named. */
export async function action(args: ActionFunctionArgs) {
  const { services, who } = await openAccount(args);
  const id = new URLSearchParams(await args.request.text()).get("id");
  if (id !== who.sessionHash) await endSessions(services.database, who, id);
  return redirect(paths.account, 303);
}

export function loader() {
  return redirect(paths.account);
}
