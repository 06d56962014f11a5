import { findLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/paths.ts";
import { languageCookie } from "#app/platform/language-cookie.ts";
import { ownPath } from "#app/platform/own-path.ts";
import { type ActionFunctionArgs, redirect } from "#app/platform/remix.ts";

/** Remembers the language and goes back to the page it was chosen on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const language = findLanguage(form.get("language") ?? "");
  const offered = language?.review !== "pseudo" || context.services.pseudoLocales;
  if (language === undefined || !offered) return redirect(paths.welcome, 303);
  return redirect(ownPath(form.get("back")) ?? paths.welcome, {
    status: 303,
    headers: { "Set-Cookie": languageCookie(context.https, language.tag) },
  });
}

export function loader() {
  return redirect(paths.welcome);
}
