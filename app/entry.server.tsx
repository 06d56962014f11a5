import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { signedInOf } from "./accounts/session.server.ts";
import { chooseLanguage, languageToOffer } from "./i18n/choose-language.ts";
import { languages } from "./i18n/languages.ts";
import { translatorFor } from "./i18n/translator.ts";
import { TranslatorProvider } from "./i18n/translator-context.tsx";
import { reportFault } from "./platform/report-fault.server.ts";
import { readCookie, sessionCookieName } from "./platform/session-cookie.ts";
import { ResponseMarksProvider } from "./ui/response-marks.tsx";

/** Renders a page into one string. Data is complete before rendering starts, so nothing is streamed; no script takes the markup over. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const wishes = {
    asked: new URL(request.url).searchParams.get("lang"),
    remembered: readCookie(request.headers.get("Cookie"), "language"),
    accepted: request.headers.get("Accept-Language"),
  };
  const language = chooseLanguage(wishes);
  const offered = languageToOffer(wishes);
  tellStorageFault(remix, context);
  const html = renderToStaticMarkup(
    <TranslatorProvider value={translatorFor(language)}>
      <ResponseMarksProvider
        value={{
          nonce: context.nonce,
          script: remix.manifest.entry.module,
          path: new URL(request.url).pathname,
          visitor: await visitorOf(request, headers, context),
          languageSwitch: languages
            .filter((entry) => entry.review !== "pseudo" || context.services.pseudoLocales)
            .map((entry) => ({
              tag: entry.tag,
              name: entry.name,
              source: entry.review === "source",
              current: entry.tag === language,
            })),
          languageOffer:
            offered === null ? null : { tag: offered, words: translatorFor(offered).t("common:translation.offer") },
        }}
      >
        <RemixServer context={remix} url={request.url} />
      </ResponseMarksProvider>
    </TranslatorProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** The name of whoever is signed in. A page that answers a sign-in knows it from the cookie it is about to set. */
async function visitorOf(request: Request, headers: Headers, context: AppLoadContext): Promise<string | null> {
  const name = sessionCookieName(context.https);
  const set = headers.getSetCookie().map((cookie) => readCookie(cookie, name));
  const sessionId = set.find((id) => id !== null) ?? readCookie(request.headers.get("Cookie"), name);
  const { database, now } = context.services;
  try {
    return (await signedInOf(database, sessionId, now()))?.name ?? null;
  } catch (error) {
    // The page is complete without it, and may be the one that says why the database does not answer.
    context.storage?.note(error);
    return null;
  }
}

/** The framework hides what was thrown from the page; the page may know that trying again will help. */
function tellStorageFault({ staticHandlerContext }: EntryContext, { storage }: AppLoadContext): void {
  const fault = storage?.fault() ?? null;
  if (fault === null || !staticHandlerContext.errors) return;
  for (const route of Object.keys(staticHandlerContext.errors)) {
    staticHandlerContext.errors[route] = { status: 503, statusText: "", internal: false, data: fault };
  }
}

/** The framework would print the whole error, and its message may quote what somebody typed. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRefusal(error) || (context as AppLoadContext).storage?.note(error)) return;
  reportFault(error, { method: request.method, path: new URL(request.url).pathname });
};

/** A method or an address the routes do not answer: the visitor's mistake, not ours. */
function isRefusal(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status < 500;
}
