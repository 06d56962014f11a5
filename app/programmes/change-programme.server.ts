import type { Database } from "#db/database.server.ts";
import { revokeCall, setProgrammeClosed } from "#db/queries/programmes.server.ts";
import { makePublic } from "#db/queries/releases.server.ts";
import type { Programme } from "./programme.ts";

/** Closes or opens a programme, withdraws one of its calls, or makes one of its releases public. Anything else does nothing: false. */
export async function changeProgramme(
  database: Database,
  programme: Pick<Programme, "id">,
  change: { readonly intent: string; readonly id: string },
  now: Date,
): Promise<boolean> {
  switch (change.intent) {
    case "close":
    case "reopen":
      await setProgrammeClosed(database.write, programme.id, change.intent === "close" ? now : null);
      return true;
    case "revoke":
      return revokeCall(database.write, programme.id, change.id, now);
    case "publish":
      return makePublic(database.write, programme.id, change.id, now);
    default:
      return false;
  }
}
