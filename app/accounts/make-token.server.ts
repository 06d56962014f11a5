import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { insertToken, revokeToken } from "#db/queries/service-tokens.server.ts";
import { audit } from "./audit.server.ts";
import { type TokenPlan, type TokenScope, tokenExpiry } from "./service-token.ts";

export type MadeToken =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly reason: "twice" };

/**
 * Makes a token, whose text is in this one answer and nowhere else. `key` is its id: a form that is sent again makes
 * nothing.
 */
export async function makeToken(
  database: Database,
  scope: TokenScope,
  plan: TokenPlan,
  makerId: string,
  key: string,
  now: Date,
): Promise<MadeToken> {
  const token = newToken();
  const { name, act, days } = plan;
  const row = { id: key, name, act, scope, createdBy: makerId, expiresAt: tokenExpiry(days, now) };
  return transaction(database, async (work): Promise<MadeToken> => {
    await insertToken(work, { ...row, tokenHash: hashOf(token) }, now);
    if (scope.kind === "institution") {
      const actor = { kind: "person", id: makerId } as const;
      const detail = { personId: null, words: { name, until: row.expiresAt.slice(0, 10) } };
      const subject = { kind: "token", id: key } as const;
      await audit(work, { institutionId: scope.id, actor, act: "token.made", subject, detail }, now);
    }
    return { ok: true, token };
  }).catch((error: unknown) => {
    if (database.dialect.isUniqueViolation(error)) return { ok: false, reason: "twice" };
    throw error;
  });
}

/** Ends a token at once; false when there is none to end. */
export function endToken(
  database: Database,
  scope: TokenScope,
  tokenId: string,
  byId: string,
  now: Date,
): Promise<boolean> {
  return transaction(database, async (work) => {
    const name = await revokeToken(work, scope, tokenId, now);
    if (name === null) return false;
    if (scope.kind === "institution") {
      const actor = { kind: "person", id: byId } as const;
      const detail = { personId: null, words: { name } };
      const subject = { kind: "token", id: tokenId } as const;
      await audit(work, { institutionId: scope.id, actor, act: "token.revoked", subject, detail }, now);
    }
    return true;
  });
}
