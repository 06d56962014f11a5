/**
 * The contrast ratio of two colours after WCAG 2 (relative luminance, 1 to 21), from `#rrggbb` each.
 * Null when one of them is not such a colour.
 */
export function contrast(first: string, second: string): number | null {
  const one = luminance(first);
  const other = luminance(second);
  if (one === null || other === null) return null;
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The three channels of `#rrggbb`, 0 to 255; null for anything else. */
export function readColour(colour: string): readonly [number, number, number] | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour);
  if (match === null) return null;
  const channel = (index: number) => Number.parseInt(match[index] ?? "0", 16);
  return [channel(1), channel(2), channel(3)];
}

function luminance(colour: string): number | null {
  const channels = readColour(colour);
  if (channels === null) return null;
  const [red, green, blue] = channels.map(linear);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
