/** How much may still be done at once, and when that was true, in milliseconds. */
export type Allowance = { readonly left: number; readonly at: number };

export type AllowanceRule = { readonly perSecond: number; readonly most: number };

/**
 * Takes one from an allowance that grows again with time up to its most; null when nothing is left.
 * A clock that goes backwards takes nothing away.
 */
export function spend(allowance: Allowance, now: number, { perSecond, most }: AllowanceRule): Allowance | null {
  const grown = (Math.max(0, now - allowance.at) / 1000) * perSecond;
  const left = Math.min(most, allowance.left + grown);
  return left < 1 ? null : { left: left - 1, at: now };
}
