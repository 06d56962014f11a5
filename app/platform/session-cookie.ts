/** The session cookie: a random id and nothing else. `__Host-` binds it to this host and to HTTPS. */
export function sessionCookieName(https: boolean): string {
  return https ? "__Host-waymark" : "waymark";
}

/** The `Set-Cookie` value that stores a session id, or forgets it when the id is null. */
export function sessionCookie(https: boolean, id: string | null, maxAgeSeconds: number): string {
  const parts = [
    `${sessionCookieName(https)}=${id ?? ""}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${id === null ? 0 : maxAgeSeconds}`,
  ];
  return (https ? [...parts, "Secure"] : parts).join("; ");
}

/** The value of a cookie in a `Cookie` header, or null. */
export function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=") || null;
  }
  return null;
}
