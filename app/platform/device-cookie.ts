/** Names a browser somebody has signed in from, so that other people's guesses never slow it down. It opens nothing. */
export function deviceCookieName(https: boolean): string {
  return https ? "__Host-waymark-device" : "waymark-device";
}

export function deviceCookie(https: boolean, id: string, maxAgeSeconds: number): string {
  const parts = [`${deviceCookieName(https)}=${id}`, "Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${maxAgeSeconds}`];
  return (https ? [...parts, "Secure"] : parts).join("; ");
}
