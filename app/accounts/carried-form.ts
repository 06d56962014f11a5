import { ownPath } from "#app/platform/own-path.ts";

/** A form that came in after its session had ended: where it was sent, and what it held, as it was encoded. */
export type CarriedForm = { readonly to: string; readonly fields: string };

/** Longer than anything a page of questions holds; more would have to be typed again. */
const longest = 300_000;

/** What can be carried over a sign-in: a form of a page of one assessment, round or institution. */
export function carriedForm(to: string | null, fields: string | null): CarriedForm | null {
  const path = ownPath(to);
  if (path === null || !/^\/(assessments|rounds|institutions)\//.test(path)) return null;
  return fields === null || fields === "" || fields.length > longest ? null : { to: path, fields };
}

/** The fields to send again, in their order. */
export function fieldsOf({ fields }: CarriedForm): readonly (readonly [name: string, value: string])[] {
  return [...new URLSearchParams(fields)];
}
