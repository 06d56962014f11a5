import { chooseLanguage } from "#app/i18n/choose-language.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { RequestContext } from "#app/platform/http-server.server.ts";
import { log } from "#app/platform/log.server.ts";
import { plainPage } from "#app/platform/plain-page.ts";
import { createRequestHandler } from "#app/platform/remix.ts";
import { requestHandler } from "#app/platform/request-handler.server.ts";
import { readCookie } from "#app/platform/session-cookie.ts";
import type { Services, StorageNotes } from "#app/services.server.ts";
import type { StorageFault } from "#db/database.server.ts";
import type { Pages } from "./open-sources.server.ts";

/**
 * Answers with the framework's pages. When the storage refused on the way, whatever the route made of it, the answer is
 * 503: try again, nothing is broken and nothing was lost.
 */
export function pageHandler({ build, mode }: Pages, services: Services) {
  // While developing, the routes change under our hands.
  const handle = typeof build === "function" ? createRequestHandler(build, mode) : requestHandler(build, mode);
  return async (request: Request, context: RequestContext): Promise<Response> => {
    const storage = notesOn(services);
    const response = await handle(request, { services, ...context, storage });
    const fault = storage.fault();
    return fault === null ? response : tryAgain(request, response, fault);
  };
}

function notesOn({ database }: Services): StorageNotes {
  let found: StorageFault | null = null;
  return {
    note: (error) => {
      const fault = database.dialect.storageFault(error);
      if (fault === null) return false;
      if (found === null) log("storage.fault", { fault });
      found ??= fault;
      return true;
    },
    fault: () => found,
  };
}

function tryAgain(request: Request, response: Response, fault: StorageFault): Response {
  const headers = new Headers({ "Retry-After": fault === "busy" ? "2" : "30", "Cache-Control": "no-store" });
  if ((response.headers.get("Content-Type") ?? "").startsWith("text/html")) {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return new Response(response.body, { status: 503, headers });
  }
  const { t, language, direction } = translatorFor(languageOf(request));
  const kind = fault === "busy" ? "busy" : "stuck";
  if ((request.headers.get("Accept") ?? "").includes("application/json")) {
    headers.set("Content-Type", "application/json; charset=utf-8");
    return new Response(JSON.stringify({ ok: false, sentence: t(`errors:${kind}.sentence`) }), {
      status: 503,
      headers,
    });
  }
  headers.set("Content-Type", "text/html; charset=utf-8");
  const sentences = `${t(`errors:${kind}.meaning`)} ${t(`errors:${kind}.cure`)}`;
  const page = plainPage(t(`errors:${kind}.title`), sentences, {
    language,
    direction,
    onward: t("errors:toFirstPage"),
  });
  return new Response(page, { status: 503, headers });
}

function languageOf(request: Request): string {
  return chooseLanguage({
    asked: new URL(request.url).searchParams.get("lang"),
    remembered: readCookie(request.headers.get("Cookie"), "language"),
    accepted: request.headers.get("Accept-Language"),
  });
}
