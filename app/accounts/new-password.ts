import type { AccountFaults } from "./new-account.ts";
import { passwordFault } from "./password-rule.ts";
import { looksLikeEmail, normaliseEmail } from "./sign-in-name.ts";

/** A password to use from now on, with the sign-in name of somebody who had none: a password alone lets nobody in. */
export type NewPassword = { readonly password: string; readonly email: string | null };

export type PostedPassword = Readonly<Record<"email" | "password" | "current", string>>;

export function readPasswordForm(form: URLSearchParams): PostedPassword {
  const read = (field: string) => form.get(field) ?? "";
  return { email: read("email"), password: read("password"), current: read("current") };
}

/** What to keep, or what is wrong with it. Whoever has a sign-in name already changes it elsewhere. */
export function checkPassword(
  posted: PostedPassword,
  account: { readonly name: string; readonly email: string | null },
): { readonly ok: true; readonly chosen: NewPassword } | { readonly ok: false; readonly faults: AccountFaults } {
  const email = account.email ?? normaliseEmail(posted.email);
  const ill = passwordFault(posted.password, [account.name, email]);
  const faults: AccountFaults = {
    ...(account.email !== null || looksLikeEmail(email) ? {} : { email: "email" as const }),
    ...(ill === null ? {} : { password: ill }),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, chosen: { password: posted.password, email: account.email === null ? email : null } };
}
