import { findLanguage } from "#app/i18n/languages.ts";
import { type AccountFaults, isName, tidyName } from "./new-account.ts";
import { looksLikeEmail, normaliseEmail } from "./sign-in-name.ts";

export type PostedOwnProfile = Readonly<Record<"name" | "email" | "language" | "current", string>>;

/** What somebody says about themselves. Without an address they come in by a recovery code or a one-time link only. */
export type OwnProfile = { readonly name: string; readonly email: string | null; readonly language: string };

export function readProfile(form: URLSearchParams): PostedOwnProfile {
  const read = (field: string) => form.get(field) ?? "";
  return { name: read("name"), email: read("email"), language: read("language"), current: read("current") };
}

export function checkProfile(
  posted: PostedOwnProfile,
  pseudoLocales: boolean,
): { readonly ok: true; readonly profile: OwnProfile } | { readonly ok: false; readonly faults: AccountFaults } {
  const name = tidyName(posted.name);
  const email = normaliseEmail(posted.email);
  const language = findLanguage(posted.language);
  const offered = language !== undefined && (language.review !== "pseudo" || pseudoLocales);
  const faults: AccountFaults = {
    ...(isName(name) ? {} : { name: "name" as const }),
    ...(email === "" || looksLikeEmail(email) ? {} : { email: "email" as const }),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, profile: { name, email: email === "" ? null : email, language: offered ? language.tag : "en" } };
}
