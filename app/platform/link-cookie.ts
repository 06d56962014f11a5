import { readCookie } from "./session-cookie.ts";

/**
 * The fresh link and code of one assessment, kept by the browser that made them for ten minutes so that the next page can
 * show them. The server keeps only their hashes; script cannot read this cookie, and it travels to no other page.
 */
export type FreshLink = { readonly token: string; readonly code: string };

const minutes = 10;

export function linkCookie(https: boolean, assessmentId: string, link: FreshLink): string {
  const parts = [
    `waymark-link=${link.token}.${link.code}`,
    `Path=/assessments/${assessmentId}/link`,
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${minutes * 60}`,
  ];
  return (https ? [...parts, "Secure"] : parts).join("; ");
}

/** The fresh link and code in a `Cookie` header, or null once they are gone. */
export function readLinkCookie(header: string | null): FreshLink | null {
  const [token, code] = (readCookie(header, "waymark-link") ?? "").split(".");
  return token === undefined || code === undefined || token === "" ? null : { token, code };
}
