import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** Remembers that a person signed in from a browser; the browser's former id, if any, is worth nothing afterwards. */
export async function rememberDevice(
  database: Kysely<Tables>,
  device: { readonly formerHash: string | null; readonly hash: string; readonly personId: string },
  now: Date,
  expiresAt: Date,
): Promise<void> {
  await database.deleteFrom("known_device").where("expires_at", "<=", now.toISOString()).execute();
  if (device.formerHash !== null) {
    await database
      .deleteFrom("known_device")
      .where("id_hash", "=", device.formerHash)
      .where("person_id", "=", device.personId)
      .execute();
    await database
      .updateTable("known_device")
      .set({ id_hash: device.hash })
      .where("id_hash", "=", device.formerHash)
      .execute();
  }
  await database
    .insertInto("known_device")
    .values({ id_hash: device.hash, person_id: device.personId, expires_at: expiresAt.toISOString() })
    .execute();
}

export async function forgetDevices(database: Kysely<Tables>, personId: string): Promise<void> {
  await database.deleteFrom("known_device").where("person_id", "=", personId).execute();
}
