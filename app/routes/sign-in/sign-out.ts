import { closeSession } from "#app/accounts/session.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, redirect } from "#app/platform/remix.ts";
import { sessionCookie } from "#app/platform/session-cookie.ts";
import { sessionIdOf } from "../access.server.ts";

/** Ends the session with everything it held, so that the next person at this computer finds nothing. */
export async function action(args: ActionFunctionArgs) {
  const sessionId = sessionIdOf(args);
  if (sessionId !== null) await closeSession(args.context.services.database, sessionId);
  return redirect(paths.welcome, {
    status: 303,
    headers: { "Set-Cookie": sessionCookie(args.context.https, null, 0) },
  });
}

export function loader() {
  return redirect(paths.account);
}
