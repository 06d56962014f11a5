/**
 * Where sessions may travel. HTTPS everywhere, except that a person trying the product on their own machine may use plain
 * HTTP on the loopback address. Any other plain HTTP is refused, because a session cookie could be read on the way.
 */
export type Transport = { readonly allowed: boolean; readonly https: boolean; readonly ownOrigin: string | null };

/** `publicUrl` is the configured address people use; `host` is the request's Host header. */
export function transportOf(publicUrl: string | null, host: string | null): Transport {
  if (publicUrl?.startsWith("https://")) {
    return { allowed: true, https: true, ownOrigin: new URL(publicUrl).origin };
  }
  if (host !== null && isLoopback(host)) return { allowed: true, https: false, ownOrigin: `http://${host}` };
  return { allowed: false, https: false, ownOrigin: null };
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);
}
