import { type PasswordFault, passwordFault } from "./password-rule.ts";
import { looksLikeEmail, normaliseEmail } from "./sign-in-name.ts";

/** What it takes to have an account. */
export type NewAccount = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: string;
};

export type PostedAccount = { readonly name: string; readonly email: string; readonly password: string };

/** What is wrong with a posted account, by field; the kinds are words of `accounts:fault`. */
export type AccountFaults = {
  readonly name?: "name";
  readonly email?: "email" | "emailTaken";
  readonly password?: PasswordFault;
};

export const longestName = 100;

export function readAccountForm(form: URLSearchParams): PostedAccount {
  const read = (field: string) => form.get(field) ?? "";
  return { name: read("name"), email: read("email"), password: read("password") };
}

/** An account to make, or what keeps it from being one. */
export function checkAccount(
  posted: PostedAccount,
  language: string,
): { readonly ok: true; readonly account: NewAccount } | { readonly ok: false; readonly faults: AccountFaults } {
  const name = tidyName(posted.name);
  const email = normaliseEmail(posted.email);
  const { password } = posted;
  const ill = passwordFault(password, [name, email]);
  const faults: AccountFaults = {
    ...(isName(name) ? {} : { name: "name" as const }),
    ...(looksLikeEmail(email) ? {} : { email: "email" as const }),
    ...(ill === null ? {} : { password: ill }),
  };
  return Object.keys(faults).length > 0
    ? { ok: false, faults }
    : { ok: true, account: { name, email, password, language } };
}

/** A name on one line, without the invisible signs that turn the direction of what stands beside it. */
export function tidyName(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

export function isName(name: string): boolean {
  return name !== "" && [...name].length <= longestName;
}
