import type { Database } from "#db/database.server.ts";
import { revokeCall, setProgrammeClosed } from "#db/queries/programmes.server.ts";
import { makePublic } from "#db/queries/releases.server.ts";
import type { Programme } from "./programme.ts";

/** Closes or opens a programme, withdraws one of its calls, or makes one of its releases public. Anything else does nothing. */
export async function changeProgramme(
  database: Database,
  programme: Pick<Programme, "id">,
  change: { readonly intent: string; readonly id: string },
  now: Date,
): Promise<void> {
  if (change.intent === "close") await setProgrammeClosed(database.write, programme.id, now);
  if (change.intent === "reopen") await setProgrammeClosed(database.write, programme.id, null);
  if (change.intent === "revoke") await revokeCall(database.write, programme.id, change.id, now);
  if (change.intent === "publish") await makePublic(database.write, programme.id, change.id, now);
}
