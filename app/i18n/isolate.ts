/**
 * A name that may run from right to left, fenced so that its direction ends where it ends: without the fence, the comma
 * and the date that follow an Arabic name in an English sentence would change places. Other names stay as they are.
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
