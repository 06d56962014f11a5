/** Remembers for a year in which language this browser reads. */
export function languageCookie(https: boolean, tag: string): string {
  return `language=${tag}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${https ? "; Secure" : ""}`;
}
