import { joinCookie } from "#app/accounts/join-cookie.ts";
import { closeSession } from "#app/accounts/session.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, redirect } from "#app/platform/remix.ts";
import { sessionCookie } from "#app/platform/session-cookie.ts";
import { sessionIdOf } from "../access.server.ts";

/** Ends the session with everything it held, so that the next person at this computer finds nothing. */
export async function action(args: ActionFunctionArgs) {
  const sessionId = sessionIdOf(args);
  if (sessionId !== null) await closeSession(args.context.services.database, sessionId);
  const { https } = args.context;
  const headers = new Headers({ "Set-Cookie": sessionCookie(https, null, 0) });
  // Whoever is invited and finds somebody else signed in goes on with the invitation.
  const isInvited = new URLSearchParams(await args.request.text()).get("to") === paths.join;
  if (!isInvited) headers.append("Set-Cookie", joinCookie(https, null));
  return redirect(isInvited ? paths.join : paths.welcome, { status: 303, headers });
}

export function loader() {
  return redirect(paths.account);
}
