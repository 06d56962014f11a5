import { z } from "zod";

/**
 * A backup is a gzip file of JSON lines: a header, one line per row, a trailer. Rows are `[table, value, …]`, where
 * `table` counts the header's tables and values stand in the order of its columns. Tables that others refer to come
 * first, so that rows can be written in the order they are read. The trailer's checksum covers every byte before it.
 */
export const headerSchema = z.object({
  product: z.string(),
  kind: z.string(),
  format: z.number(),
  version: z.string(),
  createdAt: z.string(),
  engine: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
});

export type BackupHeader = z.infer<typeof headerSchema>;

export const trailerSchema = z.object({ end: z.literal(true), sha256: z.string() });

export const rowSchema = z.tuple([z.number().int().min(0)], z.unknown());

export const product = "waymark";
export const kind = "backup";
export const format = 1;

/** How many rows of each table, and of all together. */
export type RowCounts = { readonly tables: Readonly<Record<string, number>>; readonly rows: number };

/** A value of a row as JSON can carry it. Bytes become `{ base64 }`; what the schema does not use yet is refused. */
export function toJson(value: unknown): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString("base64") };
  throw new Error(`A backup cannot hold a value of type ${typeof value}. Teach db/backup-format.ts what it is.`);
}

/** The value `toJson` was given. */
export function fromJson(value: unknown): unknown {
  if (typeof value === "object" && value !== null && "base64" in value) {
    return Buffer.from(String(value.base64), "base64");
  }
  return value;
}
