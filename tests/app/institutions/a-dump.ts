import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { KnownInstitution } from "#app/institutions/known-institution.ts";
import shipped from "#app/institutions/ror/records.json" with { type: "json" };
import { rorAddress } from "#app/institutions/ror-id.ts";

/** One institution of the shipped slice, for tests that look at a single one. */
export const metu: KnownInstitution = known("014weej12");

export function known(ror: string): KnownInstitution {
  const record = shipped.records.find((one) => one.ror === ror);
  if (record === undefined) throw new Error(`The shipped slice has no ${ror}.`);
  return record;
}

/** A record as data dumps write it since 2024. */
export function secondSchemaOf({ ror, name, labels, aliases, acronyms, country, city }: KnownInstitution) {
  const named = (type: string) => (value: string) => ({ lang: null, types: [type], value });
  return {
    id: rorAddress(ror),
    status: "active",
    types: ["education"],
    names: [
      ...acronyms.map(named("acronym")),
      { lang: "en", types: ["ror_display", "label"], value: name },
      ...labels.map(named("label")),
      ...aliases.map(named("alias")),
    ],
    locations: [{ geonames_details: { country_code: country, name: city }, geonames_id: 1 }],
    admin: { created: { date: "2018-11-14", schema_version: "1.0" } },
  };
}

/** A record as data dumps wrote it before. */
export function firstSchemaOf({ ror, name, labels, aliases, acronyms, country, city }: KnownInstitution) {
  return {
    id: rorAddress(ror),
    name,
    status: "active",
    types: ["Education"],
    labels: labels.map((label) => ({ label, iso639: "xx" })),
    aliases,
    acronyms,
    country: { country_code: country, country_name: "" },
    addresses: [{ city }],
  };
}

/** A file of that text which disappears after the test. */
export async function fileOf(content: string | Uint8Array, name = "v9.1-2026-11-20-ror-data.json"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-ror-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
