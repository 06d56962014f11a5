import { normaliseEmail } from "./sign-in-name.ts";

/**
 * An address a letter could be sent to, as it is kept; null when it is none. Stricter than a sign-in name: nothing that a
 * mail server could take for two addresses, a comment or another line.
 */
export function mailAddress(typed: string): string | null {
  const address = normaliseEmail(typed);
  const [local = "", domain = "", ...rest] = address.split("@");
  if (rest.length > 0 || address.length > 254 || local.length > 64) return null;
  const isLocal = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local);
  const isDomain = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(
    domain,
  );
  return isLocal && isDomain ? address : null;
}
