import { withPlainLines } from "#app/questions/keepable-text.ts";
import type { OwnWeights, WeighedFamily } from "#app/scoring/own-weights.ts";

/** What is wrong, by field: a family by its id, whoever set them, the reason, or that nothing is weighed. */
export type WeightsFaults = {
  readonly by?: "missing" | "long";
  readonly reason?: "missing" | "long";
  readonly none?: true;
  readonly families: Readonly<Record<string, "incomplete" | "zero">>;
};

/** What was typed, by the field's name. */
export type PostedWeights = {
  readonly by: string;
  readonly reason: string;
  readonly points: Readonly<Record<string, string>>;
};

export type ReadOwnWeights =
  | { readonly ok: true; readonly own: OwnWeights }
  | { readonly ok: false; readonly posted: PostedWeights; readonly faults: WeightsFaults };

/** The name of the field for a part. */
export function pointsField(id: string): string {
  return `points:${id}`;
}

/** The longest text for who set them, and for why. */
export const longestBy = 200;
export const longestReason = 2000;

/** The largest number of points for one part. */
export const mostPoints = 1000;

/**
 * Reads weights from the form. A family left empty keeps the weights of the instrument; one that is begun must be complete, from 0
 * to 1,000 each with three decimals at most, and not all 0. Every mistake is reported at once.
 */
export function readOwnWeightsForm(form: URLSearchParams, families: readonly WeighedFamily[]): ReadOwnWeights {
  const typed = (name: string) => withPlainLines(form.get(name) ?? "").trim();
  const ids = families.flatMap(({ parts }) => parts.map(({ id }) => id));
  const posted: PostedWeights = {
    by: withoutControls(typed("by"), /\p{Cc}+/gu),
    reason: withoutControls(typed("reason"), /[^\P{Cc}\t\n]+/gu),
    points: Object.fromEntries(ids.map((id) => [id, typed(pointsField(id)).slice(0, 20)])),
  };
  const begun = families.filter(({ parts }) => parts.some(({ id }) => posted.points[id] !== ""));
  const points = Object.fromEntries(
    begun.flatMap(({ parts }) => parts.map(({ id }) => [id, pointsIn(posted.points[id] ?? "")])),
  );
  const faulty = begun.flatMap(({ id, parts }): readonly [string, "incomplete" | "zero"][] => {
    const given = parts.map((part) => points[part.id] ?? null);
    if (given.includes(null)) return [[id, "incomplete"]];
    return given.every((one) => one === 0) ? [[id, "zero"]] : [];
  });
  const [by, reason] = [faultOf(posted.by, longestBy), faultOf(posted.reason, longestReason)];
  const none = begun.length === 0;
  if (by === null && reason === null && !none && faulty.length === 0) {
    const complete = points as Readonly<Record<string, number>>;
    return { ok: true, own: { by: posted.by, reason: posted.reason, points: complete } };
  }
  const faults: WeightsFaults = {
    ...(by === null ? {} : { by }),
    ...(reason === null ? {} : { reason }),
    ...(none ? { none } : {}),
    families: Object.fromEntries(faulty),
  };
  return { ok: false, posted, faults };
}

/** Nobody types control characters, no file that carries a round takes them, and a name stands on one line. */
function withoutControls(text: string, controls: RegExp): string {
  return text.toWellFormed().replace(controls, " ").trim();
}

function pointsIn(text: string): number | null {
  if (!/^\d{1,4}(?:[.,]\d{1,3})?$/.test(text)) return null;
  const number = Number(text.replace(",", "."));
  return number <= mostPoints ? number : null;
}

function faultOf(text: string, longest: number): "missing" | "long" | null {
  if (text === "") return "missing";
  return text.length > longest ? "long" : null;
}
