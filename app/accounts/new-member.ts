import { type AccountFaults, checkAccount, isName, type PostedAccount, tidyName } from "./new-account.ts";

/** Somebody who joins by an invitation: a name is enough, an address with a password makes it an account to sign in to. */
export type NewMember = {
  readonly name: string;
  readonly language: string;
  readonly account: { readonly email: string; readonly password: string } | null;
};

/** A member to make, or what keeps it from being one. Nothing in both fields means a name only. */
export function checkMember(
  posted: PostedAccount,
  language: string,
): { readonly ok: true; readonly member: NewMember } | { readonly ok: false; readonly faults: AccountFaults } {
  if (posted.email.trim() === "" && posted.password === "") {
    const name = tidyName(posted.name);
    return isName(name)
      ? { ok: true, member: { name, language, account: null } }
      : { ok: false, faults: { name: "name" } };
  }
  const checked = checkAccount(posted, language);
  if (!checked.ok) return checked;
  const { name, email, password } = checked.account;
  return { ok: true, member: { name, language, account: { email, password } } };
}
