import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { rememberDevice } from "#db/queries/known-devices.server.ts";

/** How long a browser is known for, in days. */
export const deviceDays = 365;

/** Knows the browser from now on, under a new id: one that somebody planted before is worth nothing. */
export async function rememberDeviceOf(
  database: Database,
  currentId: string | null,
  personId: string,
  now: Date,
): Promise<string> {
  const deviceId = newToken();
  const expiresAt = new Date(now.getTime() + deviceDays * 24 * 60 * 60 * 1000);
  const device = { formerHash: currentId === null ? null : hashOf(currentId), hash: hashOf(deviceId), personId };
  await transaction(database, (work) => rememberDevice(work, device, now, expiresAt));
  return deviceId;
}
