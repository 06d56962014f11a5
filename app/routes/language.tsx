import { findLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, redirect } from "#app/platform/remix.ts";

/** Remembers the language and goes back to the page it was chosen on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const language = findLanguage(form.get("language") ?? "");
  if (language === undefined) return redirect(paths.welcome);
  const flags = `Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${context.https ? "; Secure" : ""}`;
  return redirect(form.get("back")?.match(/^\/(?!\/)[\w/.-]*$/)?.[0] ?? paths.welcome, {
    headers: { "Set-Cookie": `language=${language.tag}; ${flags}` },
  });
}

export function loader() {
  return redirect(paths.welcome);
}
