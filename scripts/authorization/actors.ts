import { type Grant, type Role, roles } from "#app/accounts/grant.ts";
import type { Actor } from "#app/accounts/may.ts";
import type { Database } from "#db/database.server.ts";
import { addPerson, give, noon, openSession, scopesAt, type Tenant } from "./world.ts";

/** Somebody at a browser, as the product should know them. */
export type Cast = {
  readonly name: string;
  readonly cookie: string | null;
  readonly actor: Actor;
  /** Canaries they may meet, because they belong to that tenant in some way. */
  readonly at: readonly string[];
};

/**
 * Everybody who might come: each role held now in one's own tenant, each role held once and ended in either of two
 * ways, somebody signed in without any role, somebody who holds one assessment by its link, and a stranger.
 */
export async function addCast(database: Database, own: Tenant): Promise<readonly Cast[]> {
  const cast: Cast[] = [];
  for (const role of roles) {
    cast.push(await holder(database, role, own));
    cast.push(await former(database, role, own, "revoked"));
    cast.push(await former(database, role, own, "ended"));
  }
  const nobody = await addPerson(database, "Nobody in particular");
  cast.push({
    name: "none",
    cookie: await openSession(database, { personId: nobody }),
    actor: personWith(nobody, []),
    at: [],
  });
  cast.push({
    name: "link holder",
    cookie: await openSession(database, { assessmentId: own.link }),
    actor: { kind: "holder", assessments: [own.link] },
    at: [own.canary],
  });
  cast.push({ name: "stranger", cookie: null, actor: { kind: "anonymous" }, at: [] });
  return cast;
}

async function holder(database: Database, role: Role, own: Tenant): Promise<Cast> {
  const id = await addPerson(database, `The ${role}`);
  await give(database, id, role, own);
  const grants = scopesAt(role, own).map((scope) => ({ role, scope }));
  return {
    name: role,
    cookie: await openSession(database, { personId: id }),
    actor: personWith(id, grants),
    at: [own.canary],
  };
}

async function former(database: Database, role: Role, own: Tenant, how: "revoked" | "ended"): Promise<Cast> {
  const id = await addPerson(database, `The former ${role}`);
  const grants = await give(database, id, role, own);
  const past = new Date(noon.getTime() - 60_000).toISOString();
  const before = new Date(noon.getTime() - 120_000).toISOString();
  const change = how === "revoked" ? { revoked_at: past } : { starts_at: before, ends_at: past };
  for (const grant of grants)
    await database.write.updateTable("access_grant").set(change).where("id", "=", grant).execute();
  return {
    name: `former ${role}, ${how}`,
    cookie: await openSession(database, { personId: id }),
    actor: personWith(id, []),
    at: [],
  };
}

function personWith(personId: string, grants: readonly Grant[]): Actor {
  return { kind: "person", personId, assessments: [], grants };
}
