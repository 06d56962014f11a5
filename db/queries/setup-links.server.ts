import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

export type NewSetupLink = {
  readonly tokenHash: string;
  readonly codeHash: string;
  /** Whom it signs in; null for the first administrator. */
  readonly personId: string | null;
  readonly expiresAt: Date;
  readonly byAdministrator: boolean;
};

/** Keeps a link and kills every earlier one for the same purpose. */
export async function replaceSetupLink(database: Kysely<Tables>, link: NewSetupLink, now: Date): Promise<void> {
  await database
    .deleteFrom("setup_link")
    .where((where) =>
      where.or([
        link.personId === null ? where("person_id", "is", null) : where("person_id", "=", link.personId),
        where("expires_at", "<=", now.toISOString()),
      ]),
    )
    .execute();
  await database
    .insertInto("setup_link")
    .values({
      token_hash: link.tokenHash,
      code_hash: link.codeHash,
      person_id: link.personId,
      created_at: now.toISOString(),
      expires_at: link.expiresAt.toISOString(),
      used_at: null,
      by_administrator: link.byAdministrator ? 1 : 0,
    })
    .execute();
}

/**
 * Uses a link up; null when it is unknown, used, past its time or for the other purpose. Of two at once one gets it.
 * `personId` in the answer is whom it signs in, or null for the first administrator.
 */
export async function consumeSetupLink(
  database: Kysely<Tables>,
  hashes: { readonly tokenHash: string; readonly codeHash: string },
  purpose: "setUp" | "signIn",
  now: Date,
): Promise<{ readonly personId: string | null; readonly byAdministrator: boolean } | null> {
  const row = await database
    .updateTable("setup_link")
    .set({ used_at: now.toISOString() })
    .where((where) => where.or([where("token_hash", "=", hashes.tokenHash), where("code_hash", "=", hashes.codeHash)]))
    .where("person_id", purpose === "setUp" ? "is" : "is not", null)
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .returning(["person_id", "by_administrator"])
    .executeTakeFirst();
  return row === undefined ? null : { personId: row.person_id, byAdministrator: row.by_administrator === 1 };
}
