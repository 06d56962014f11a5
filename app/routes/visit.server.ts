import { agentText } from "#app/accounts/agent-text.ts";
import { may } from "#app/accounts/may.ts";
import { deviceDays } from "#app/accounts/remember-device.server.ts";
import { personCookieSeconds, type SignedIn, signedInOf } from "#app/accounts/session.server.ts";
import type { Browser, Entered } from "#app/accounts/sign-in.server.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths, signInTo } from "#app/paths.ts";
import { deviceCookie, deviceCookieName } from "#app/platform/device-cookie.ts";
import { languageCookie } from "#app/platform/language-cookie.ts";
import { type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { readCookie, sessionCookie } from "#app/platform/session-cookie.ts";
import type { Services } from "#app/services.server.ts";
import { sessionIdOf, translatorOf } from "./access.server.ts";

/** The browser a request comes from, as far as signing in needs to know it. */
export function browserOf(args: LoaderFunctionArgs): Browser {
  const { headers } = args.request;
  return {
    sessionId: sessionIdOf(args),
    deviceId: readCookie(headers.get("Cookie"), deviceCookieName(args.context.https)),
    address: args.context.address,
    agent: agentText(headers.get("User-Agent")),
  };
}

/** The cookies of a browser somebody has signed in from: its session, its own name, and the person's language if none was chosen here. */
export function enteredHeaders({ request, context }: LoaderFunctionArgs, entered: Entered): Headers {
  const headers = new Headers();
  headers.append("Set-Cookie", sessionCookie(context.https, entered.sessionId, personCookieSeconds));
  headers.append("Set-Cookie", deviceCookie(context.https, entered.deviceId, deviceDays * 86_400));
  const remembered = readCookie(request.headers.get("Cookie"), "language");
  if (entered.language !== null && remembered === null) {
    headers.append("Set-Cookie", languageCookie(context.https, entered.language));
  }
  return headers;
}

/** A session of somebody who signed in, under its new id. */
export function sessionHeaders({ context }: LoaderFunctionArgs, sessionId: string): { "Set-Cookie": string } {
  return { "Set-Cookie": sessionCookie(context.https, sessionId, personCookieSeconds) };
}

export type Visit = { readonly services: Services; readonly who: SignedIn; readonly translator: Translator };

/**
 * Opens a page of the visitor's own account; whoever is not signed in does that first, and whoever came in by an
 * administrator's link chooses a password first.
 */
export async function openAccount(args: LoaderFunctionArgs): Promise<Visit> {
  const visit = await openAccountOnEntry(args);
  if (visit.who.byAdministrator) throw redirect(paths.password, 303);
  return visit;
}

/** The same where that password is chosen. */
export async function openAccountOnEntry(args: LoaderFunctionArgs): Promise<Visit> {
  const { services } = args.context;
  const who = await signedInOf(services.database, sessionIdOf(args), services.now());
  if (who === null || !may(who, "account.change", { personId: who.personId })) {
    throw redirect(signInTo(new URL(args.request.url).pathname), 303);
  }
  return { services, who, translator: translatorOf(args.request) };
}
