import type { Database } from "#db/database.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { listTokens } from "#db/queries/service-tokens.server.ts";
import { isLive, type ServiceToken, type TokenScope } from "./service-token.ts";

export type TokenReading = Pick<ServiceToken, "id" | "name" | "act" | "expiresAt" | "usedAt"> & {
  readonly maker: string;
  readonly standing: "live" | "expired" | "orphaned";
};

/** The tokens of a place and whether each still works. */
export async function readTokens({ read }: Database, scope: TokenScope, now: Date): Promise<readonly TokenReading[]> {
  const tokens = await listTokens(read, scope);
  return Promise.all(
    tokens.map(async (token) => {
      const { id, name, act, expiresAt, usedAt, maker, createdBy } = token;
      const grants = createdBy === null ? [] : await grantsOfPerson(read, createdBy, now);
      const isOver = now.getTime() >= Date.parse(expiresAt);
      const standing = isLive(token, grants, now) ? "live" : isOver ? "expired" : "orphaned";
      return { id, name, act, expiresAt, usedAt, maker, standing };
    }),
  );
}
