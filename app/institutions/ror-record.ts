import { z } from "zod";
import type { KnownInstitution } from "./known-institution.ts";
import { rorIdIn } from "./ror-id.ts";

/** A record of the registry, with what decides whether it is listed. Kinds are in small letters. */
export type RorRecord = {
  readonly institution: KnownInstitution;
  readonly active: boolean;
  readonly kinds: readonly string[];
};

export type ReadRorRecord =
  | { readonly ok: true; readonly record: RorRecord }
  | { readonly ok: false; readonly message: string };

/** Reads one record of a data dump, in version 2 of the registry's schema or in version 1. */
export function readRorRecord(value: unknown): ReadRorRecord {
  const isSecond = typeof value === "object" && value !== null && "names" in value;
  const read = isSecond ? secondSchema.safeParse(value) : firstSchema.safeParse(value);
  if (read.success) return { ok: true, record: read.data };
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "" : ` (at ${issue.path.join(".")})`;
  return { ok: false, message: `${issue?.message ?? "This is no record of the registry."}${place}` };
}

const idSchema = z
  .string("A record needs an id, such as https://ror.org/052gg0110.")
  .refine((id) => rorIdIn(id) !== null, "This id is not a ROR address, or its check digits are wrong.")
  .transform((id) => rorIdIn(id) ?? "");

const text = z.string("A text is expected here.");
const texts = z.array(text, "A list of texts is expected here.");
const name = text.trim().min(1, "A name must not be empty.");
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, "A country is two capital letters.")
  .nullish();

const secondSchema = z
  .object({
    id: idSchema,
    status: text,
    types: texts,
    names: z.array(z.object({ value: name, types: texts }), "The names of a record are a list."),
    locations: z
      .array(z.object({ geonames_details: z.object({ country_code: country, name: text.nullish() }).nullish() }))
      .default([]),
  })
  .refine((record) => record.names.some(({ types }) => types.includes("ror_display")), {
    message: "A record needs one name of the type ror_display.",
    path: ["names"],
  })
  .transform(({ id, status, types, names, locations }): RorRecord => {
    const shown = names.find((entry) => entry.types.includes("ror_display"));
    const valuesOf = (type: string) =>
      names.filter((entry) => entry !== shown && entry.types.includes(type)).map(({ value }) => value);
    const place = locations[0]?.geonames_details;
    return {
      institution: {
        ror: id,
        name: shown?.value ?? "",
        labels: valuesOf("label"),
        aliases: valuesOf("alias"),
        acronyms: valuesOf("acronym"),
        country: place?.country_code ?? null,
        city: place?.name ?? null,
      },
      active: status === "active",
      kinds: types.map((type) => type.toLowerCase()),
    };
  });

const firstSchema = z
  .object({
    id: idSchema,
    name,
    status: text,
    types: texts,
    labels: z.array(z.object({ label: name })).default([]),
    aliases: z.array(name).default([]),
    acronyms: z.array(name).default([]),
    country: z.object({ country_code: country }).nullish(),
    addresses: z.array(z.object({ city: text.nullish() })).default([]),
  })
  .transform(
    (record): RorRecord => ({
      institution: {
        ror: record.id,
        name: record.name,
        labels: record.labels.map(({ label }) => label),
        aliases: record.aliases,
        acronyms: record.acronyms,
        country: record.country?.country_code ?? null,
        city: record.addresses[0]?.city ?? null,
      },
      active: record.status === "active",
      kinds: record.types.map((type) => type.toLowerCase()),
    }),
  );

/** The release in the name of a dump as the registry publishes it, `v1.54-2024-10-21-ror-data_schema_v2.json`. */
export function releaseIn(fileName: string): string | null {
  return /^(v\d+\.\d+(?:\.\d+)?-\d{4}-\d{2}-\d{2})-ror-data/.exec(fileName)?.[1] ?? null;
}
