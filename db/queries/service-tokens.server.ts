import type { Kysely, Selectable } from "kysely";
import { tokenActs } from "#app/accounts/may.ts";
import type { ServiceToken, TokenScope } from "#app/accounts/service-token.ts";
import type { Tables } from "../tables/index.ts";
import type { ServiceTokenTable } from "../tables/invitation.ts";

export type NewToken = Pick<ServiceToken, "id" | "name" | "act" | "scope" | "createdBy" | "expiresAt"> & {
  readonly tokenHash: string;
};

export async function insertToken(work: Kysely<Tables>, token: NewToken, now: Date): Promise<void> {
  await work
    .insertInto("service_token")
    .values({
      id: token.id,
      token_hash: token.tokenHash,
      name: token.name,
      act: token.act,
      scope_kind: token.scope.kind,
      scope_id: token.scope.id,
      created_by: token.createdBy,
      created_at: now.toISOString(),
      expires_at: token.expiresAt,
      used_at: null,
      revoked_at: null,
    })
    .execute();
}

/** The token of that hash, whatever has become of it. One whose act this version does not know is none. */
export async function findTokenByHash(database: Kysely<Tables>, tokenHash: string): Promise<ServiceToken | null> {
  const row = await database
    .selectFrom("service_token")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row === undefined ? null : tokenOf(row);
}

/** Every token of a place that was not withdrawn, the newest first, with its maker's name. */
export async function listTokens(
  database: Kysely<Tables>,
  { kind, id }: TokenScope,
): Promise<readonly (ServiceToken & { readonly maker: string })[]> {
  const rows = await database
    .selectFrom("service_token")
    .leftJoin("person", "person.id", "service_token.created_by")
    .selectAll("service_token")
    .select("person.name as maker")
    .where("scope_kind", "=", kind)
    .where("scope_id", "=", id)
    .where("revoked_at", "is", null)
    .orderBy("service_token.created_at", "desc")
    .orderBy("service_token.id")
    .limit(200)
    .execute();
  return rows.flatMap((row) => {
    const token = tokenOf(row);
    return token === null ? [] : [{ ...token, maker: row.maker ?? "" }];
  });
}

/** Ends a token of a place; its name, or null when there is none to end. */
export async function revokeToken(
  work: Kysely<Tables>,
  { kind, id }: TokenScope,
  tokenId: string,
  now: Date,
): Promise<string | null> {
  const row = await work
    .updateTable("service_token")
    .set({ revoked_at: now.toISOString() })
    .where("id", "=", tokenId)
    .where("scope_kind", "=", kind)
    .where("scope_id", "=", id)
    .where("revoked_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Notes that a token was used. */
export async function touchToken(database: Kysely<Tables>, tokenId: string, now: Date): Promise<void> {
  await database.updateTable("service_token").set({ used_at: now.toISOString() }).where("id", "=", tokenId).execute();
}

function tokenOf(row: Selectable<ServiceTokenTable>): ServiceToken | null {
  const act = tokenActs.find((one) => one === row.act);
  if (act === undefined) return null;
  return {
    id: row.id,
    name: row.name,
    act,
    scope: { kind: row.scope_kind, id: row.scope_id },
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  };
}
