/** A path on this site, as our own forms send it; null for anything else, so that no form leads to another site. */
export function ownPath(path: string | null): string | null {
  return path !== null && path.length <= 300 && /^(\/(?!\.+(\/|$))[\w.-]+)+$/.test(path) ? path : null;
}
