import { readCookie } from "#app/platform/session-cookie.ts";

/**
 * The secret of an invitation that somebody is looking at, so that it survives a reload, another language and signing in
 * on the way. It travels to the page of invitations only, and script cannot read it.
 */
export function joinCookie(https: boolean, secret: string | null): string {
  const parts = [
    `waymark-invitation=${secret === null ? "" : encodeURIComponent(secret)}`,
    "Path=/join",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${secret === null ? 0 : minutes * 60}`,
  ];
  return (https ? [...parts, "Secure"] : parts).join("; ");
}

const minutes = 30;

/** The secret in a `Cookie` header, or null. */
export function readJoinCookie(header: string | null): string | null {
  const value = readCookie(header, "waymark-invitation");
  return value !== null && /^[\w.~%-]{1,600}$/.test(value) ? decoded(value) : null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
