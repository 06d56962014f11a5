import type { Scale } from "#app/questions/kinds/scale.ts";

/**
 * One part of a group as aggregation sees it: a scored item, or a group. On its own scale: what is known of its value, and
 * how low and high it may lie. A part with `lower` and `upper` null is out of the score.
 */
export type Part = {
  readonly id: string;
  readonly scale: Scale;
  readonly weight: number;
  readonly core: boolean;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/** True when the part counts: it is asked, and it applies. */
export function applies(part: Part): part is Part & { readonly lower: number; readonly upper: number } {
  return part.lower !== null && part.upper !== null;
}
