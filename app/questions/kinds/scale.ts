/** Where values of one kind run from and to, both ends included; `to` is above `from`. */
export type Scale = { readonly from: number; readonly to: number };

/** How far up its scale a value lies: 0 at the bottom, 1 at the top. Linear, so it adds no information. */
export function shareOf(value: number, { from, to }: Scale): number {
  return (value - from) / (to - from);
}

/**
 * The value that lies as far up another scale. On the same scale it stays exactly what it is.
 *
 * @example onto(0.5, { from: 0, to: 1 }, { from: 0, to: 5 }) is 2.5
 */
export function onto(value: number, own: Scale, wanted: Scale): number {
  if (isSameScale(own, wanted)) return value;
  return wanted.from + shareOf(value, own) * (wanted.to - wanted.from);
}

export function isSameScale(one: Scale, other: Scale): boolean {
  return one.from === other.from && one.to === other.to;
}
