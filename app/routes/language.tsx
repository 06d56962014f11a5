import { findLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, redirect } from "#app/platform/remix.ts";

/** Remembers the language and goes back to the page it was chosen on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const language = findLanguage(form.get("language") ?? "");
  const offered = language?.review !== "pseudo" || context.services.pseudoLocales;
  if (language === undefined || !offered) return redirect(paths.welcome, 303);
  const flags = `Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${context.https ? "; Secure" : ""}`;
  return redirect(ownPath(form.get("back")), {
    status: 303,
    headers: { "Set-Cookie": `language=${language.tag}; ${flags}` },
  });
}

export function loader() {
  return redirect(paths.welcome);
}

/** A path on this site as our own form sends it; for anything else the first page. */
function ownPath(back: string | null): string {
  return back !== null && /^(\/[\w.-]+)+$/.test(back) ? back : paths.welcome;
}
