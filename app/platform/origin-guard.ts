/**
 * Decides whether a request that may change something comes from our own pages. It runs before the framework, so resource
 * routes are covered too. `Sec-Fetch-Site` is set by the browser and cannot be forged by a page; where it is absent the
 * `Origin` must be ours; where both are absent the request is refused. Forwarded headers are never read.
 */
export type OriginFacts = {
  readonly method: string;
  readonly fetchSite: string | null;
  readonly origin: string | null;
  /** Our own origin, from the configured public address, or from the loopback host. */
  readonly ownOrigin: string | null;
};

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** True when the request may go on. */
export function comesFromUs({ method, fetchSite, origin, ownOrigin }: OriginFacts): boolean {
  if (safeMethods.has(method)) return true;
  const originIsOurs = origin !== null && ownOrigin !== null && origin === ownOrigin;
  if (fetchSite !== null) {
    if (fetchSite !== "same-origin" && fetchSite !== "none") return false;
    return origin === null || originIsOurs;
  }
  return originIsOurs;
}
