import { hashOf } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/database.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { findTokenByHash, touchToken } from "#db/queries/service-tokens.server.ts";
import type { Actor } from "./may.ts";
import { isLive } from "./service-token.ts";

/**
 * Who a program with a service token is. A token that is unknown, withdrawn, past its time, or whose maker has lost the
 * role it stands on is nobody. It is 256 random bits, so guesses need no slowing down.
 */
export async function tokenActor(database: Database, token: string, now: Date): Promise<Actor> {
  const found = token === "" ? null : await findTokenByHash(database.read, hashOf(token));
  if (found === null) return { kind: "anonymous" };
  const grants = found.createdBy === null ? [] : await grantsOfPerson(database.read, found.createdBy, now);
  if (!isLive(found, grants, now)) return { kind: "anonymous" };
  const isNews = found.usedAt === null || now.getTime() >= Date.parse(found.usedAt) + minute;
  // Not every request is worth a write.
  if (isNews) await touchToken(database.write, found.id, now);
  return { kind: "token", tokenId: found.id, act: found.act, scope: found.scope };
}

const minute = 60_000;
