import { newId } from "#app/platform/ids.server.ts";
import { hashOf, newCode, newToken, normaliseCode } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/database.server.ts";
import { insertCall } from "#db/queries/programmes.server.ts";

const days = 60;

/** What the policy body passes on. It exists only here: the database keeps hashes. */
export type CallSecrets = { readonly token: string; readonly code: string; readonly expiresAt: string };

/** Makes a one-time call to one institution to join a programme. */
export async function callInstitution(
  database: Database,
  programmeId: string,
  label: string,
  personId: string,
  now: Date,
): Promise<CallSecrets> {
  const [token, code] = [newToken(), newCode()];
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  const hashes = { tokenHash: hashOf(token), codeHash: hashOf(normaliseCode(code)) };
  await insertCall(database.write, { id: newId(), programmeId, label, createdBy: personId, expiresAt, ...hashes }, now);
  return { token, code, expiresAt: expiresAt.toISOString() };
}
