import type { Translator } from "#app/i18n/translator.ts";

export type ProfileField = "name" | "country" | "type" | "size" | "ror";
export type PostedProfile = Readonly<Record<ProfileField, string>>;

const fields: readonly ProfileField[] = ["name", "country", "type", "size", "ror"];

/** The profile's fields as posted: missing ones read as empty, further ones are ignored. */
export function readProfileForm(form: URLSearchParams): PostedProfile {
  const read = (field: ProfileField) => form.get(field) ?? "";
  return { name: read("name"), country: read("country"), type: read("type"), size: read("size"), ror: read("ror") };
}

/** One sentence per faulty field, in the visitor's language. */
export function profileFaults(
  problems: readonly { readonly path: string }[],
  { t }: Translator,
): Partial<Record<ProfileField, string>> {
  const faulty = fields.filter((field) => problems.some((problem) => problem.path === field));
  return Object.fromEntries(faulty.map((field) => [field, t(`institutions:fault.${field}`)]));
}
