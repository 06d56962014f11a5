import { type Grant, type Role, roles } from "#app/accounts/grant.ts";
import { type Actor, type TokenAct, tokenActs } from "#app/accounts/may.ts";
import { type TokenScope, tokenExpiry } from "#app/accounts/service-token.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/database.server.ts";
import { addPerson, give, noon, openSession, scopesAt, type Tenant } from "./world.ts";

/** Somebody at a browser, or a program, as the product should know them. */
export type Cast = {
  readonly name: string;
  /** What shows who asks: a session's cookie, a token, or nothing. */
  readonly headers: Readonly<Record<string, string>>;
  readonly actor: Actor;
  /** Canaries they may meet, because they belong to that tenant in some way. */
  readonly at: readonly string[];
};

/**
 * Everybody who might come: each role held now in one's own tenant, each role held once and ended in either of two
 * ways, a program for each act of a token and two whose token has died, somebody signed in without any role, somebody
 * who holds one assessment by its link, and a stranger.
 */
export async function addCast(database: Database, own: Tenant): Promise<readonly Cast[]> {
  const cast: Cast[] = [];
  for (const role of roles) {
    cast.push(await holder(database, role, own));
    cast.push(await former(database, role, own, "revoked"));
    cast.push(await former(database, role, own, "ended"));
  }
  for (const act of tokenActs) cast.push(await program(database, act, own, "held"));
  for (const how of ["withdrawn", "orphaned"] as const) cast.push(await program(database, "round.read", own, how));
  const nobody = await addPerson(database, "Nobody in particular");
  cast.push({
    name: "none",
    headers: await cookieOf(database, { personId: nobody }),
    actor: personWith(nobody, []),
    at: [],
  });
  for (const [name, assessmentId] of [
    ["link holder", own.link],
    ["link holder, another shape", own.tree],
  ] as const) {
    cast.push({
      name,
      headers: await cookieOf(database, { assessmentId }),
      actor: { kind: "holder", assessments: [assessmentId] },
      at: [own.canary],
    });
  }
  cast.push({ name: "stranger", headers: {}, actor: { kind: "anonymous" }, at: [] });
  return cast;
}

async function holder(database: Database, role: Role, own: Tenant): Promise<Cast> {
  const id = await addPerson(database, `The ${role}`);
  await give(database, id, role, own);
  const grants = scopesAt(role, own).map((scope) => ({ role, scope }));
  return {
    name: role,
    headers: await cookieOf(database, { personId: id }),
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
    headers: await cookieOf(database, { personId: id }),
    actor: personWith(id, []),
    at: [],
  };
}

/** A program with a token of somebody who holds the role that stands behind it, or whose token or role has ended. */
async function program(
  database: Database,
  act: TokenAct,
  own: Tenant,
  how: "held" | "withdrawn" | "orphaned",
): Promise<Cast> {
  const maker = await addPerson(database, `The maker of a token to ${act}`);
  const isProgramme = act === "release.read";
  if (how !== "orphaned") await give(database, maker, isProgramme ? "publisher" : "lead", own);
  const scope: TokenScope = isProgramme
    ? { kind: "programme", id: own.programmeId }
    : { kind: "institution", id: own.institutionId };
  const [tokenId, token, at] = [newId(), newToken(), noon.toISOString()];
  // Used a moment ago, so that its use now is not worth a write.
  const times = { created_at: at, used_at: at, expires_at: tokenExpiry(30, noon) };
  const ended = { revoked_at: how === "withdrawn" ? at : null };
  await database.write
    .insertInto("service_token")
    .values({
      ...{ id: tokenId, token_hash: hashOf(token), name: "Program", act, scope_kind: scope.kind, scope_id: scope.id },
      ...{ created_by: maker, ...times, ...ended },
    })
    .execute();
  return {
    name: how === "held" ? `program, ${act}` : `program, ${how}`,
    headers: { Authorization: `Bearer ${token}` },
    actor: how === "held" ? { kind: "token", tokenId, act, scope } : { kind: "anonymous" },
    at: how === "held" ? [own.canary] : [],
  };
}

async function cookieOf(database: Database, gain: Parameters<typeof openSession>[1]): Promise<{ Cookie: string }> {
  return { Cookie: `waymark=${await openSession(database, gain)}` };
}

function personWith(personId: string, grants: readonly Grant[]): Actor {
  return { kind: "person", personId, assessments: [], grants };
}
