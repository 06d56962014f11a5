import { tidyName } from "#app/accounts/new-account.ts";
import { longestRoundName } from "./round-form.ts";

/** Where an assessment goes and what its round is called; only institutions that are led already can be chosen. */
export function readAdoptForm(
  form: URLSearchParams,
  led: readonly string[],
): { readonly ok: true; readonly into: string | null; readonly name: string } | { readonly ok: false } {
  const name = tidyName(form.get("name") ?? "");
  if (name === "" || [...name].length > longestRoundName) return { ok: false };
  const into = form.get("into") ?? "";
  return { ok: true, into: led.includes(into) ? into : null, name };
}
