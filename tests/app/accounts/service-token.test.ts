import { describe, expect, test } from "vitest";
import type { Grant } from "#app/accounts/grant.ts";
import { endToken, makeToken } from "#app/accounts/make-token.server.ts";
import { may } from "#app/accounts/may.ts";
import { readTokens } from "#app/accounts/read-tokens.server.ts";
import { bearerIn, checkToken, isLive, readTokenForm, type ServiceToken } from "#app/accounts/service-token.ts";
import { tokenActor } from "#app/accounts/token-actor.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Database } from "#db/database.server.ts";
import { endGrants } from "#db/queries/access-grants.server.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";
import { addGrant, addInstitution, addPerson } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const day = 24 * 60 * 60_000;
const moment = (days: number) => new Date(noon.getTime() + days * day);
const anonymous = { kind: "anonymous" };

const token: ServiceToken = {
  ...{ id: "t", name: "Dashboard", act: "assessment.export", scope: { kind: "institution", id: "harbour" } },
  ...{ createdBy: "lead", createdAt: noon.toISOString(), expiresAt: moment(90).toISOString() },
  ...{ usedAt: null, revokedAt: null },
};
const leads: readonly Grant[] = [{ role: "lead", scope: { kind: "institution", id: "harbour" } }];

describe("a token", () => {
  test("lives from its making to its end, while its maker leads", () => {
    expect(isLive(token, leads, noon)).toBe(true);
    expect(isLive(token, leads, moment(89.9))).toBe(true);
    expect(isLive(token, leads, moment(90))).toBe(false);
    expect(isLive({ ...token, revokedAt: noon.toISOString() }, leads, noon)).toBe(false);
    expect(isLive(token, [], noon)).toBe(false);
    expect(isLive(token, [{ role: "viewer", scope: { kind: "institution", id: "harbour" } }], noon)).toBe(false);
    expect(isLive(token, [{ role: "lead", scope: { kind: "institution", id: "another" } }], noon)).toBe(false);
  });

  test("made by a clock that ran far ahead is not believed", () => {
    expect(isLive(token, leads, moment(-0.5))).toBe(true);
    expect(isLive(token, leads, moment(-2))).toBe(false);
  });

  test("has a name, one act that its place knows, and a year at most", () => {
    const check = (fields: string, kind: "institution" | "programme" = "institution") =>
      checkToken(readTokenForm(new URLSearchParams(fields)), kind);
    expect(check("name=Dashboard&act=round.read&days=365")).toEqual({
      ok: true,
      plan: { name: "Dashboard", act: "round.read", days: 365 },
    });
    expect(check("name=D&act=release.read&days=30", "programme").ok).toBe(true);
    const none = { name: "name", act: "act", days: "days" };
    for (const fields of ["", "act=release.read&days=366", "act=assessment.answer&days=-1", "act=toString&days=1e1"]) {
      expect(check(fields)).toEqual({ ok: false, faults: none });
    }
  });

  test("stands in a header of its own kind; other kinds are somebody else's", () => {
    expect(bearerIn("Bearer abc")).toBe("abc");
    expect(bearerIn("bearer  abc ")).toBe("abc");
    for (const nothing of ["Bearer", "Bearer ", "Bearer a b", `Bearer ${"x".repeat(201)}`]) {
      expect(bearerIn(nothing)).toBe("");
    }
    for (const other of [null, "", "Basic abc", "Bearerabc", "xBearer abc"]) expect(bearerIn(other)).toBeNull();
  });
});

describeEachDatabase("a token in the database", (fresh) => {
  async function harbour() {
    const database = await fresh.open();
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    const scope = { kind: "institution", id } as const;
    return { database, scope, lead };
  }
  const plan = { name: "Dashboard", act: "assessment.export", days: 90 } as const;
  const rows = (database: Database) => database.read.selectFrom("service_token").selectAll().execute();

  test("lets a program do its one act in its one place, and is noted when used", async () => {
    const { database, scope, lead } = await harbour();
    const made = await makeToken(database, scope, plan, lead.id, newId(), noon);
    const text = made.ok ? made.token : "";
    const actor = await tokenActor(database, text, moment(1));
    expect(actor).toMatchObject({ kind: "token", act: "assessment.export", scope });
    const subject = { assessmentId: "a", institutionId: scope.id, round: "locked" } as const;
    expect(may(actor, "assessment.export", subject)).toBe(true);
    expect(may(actor, "assessment.read", subject)).toBe(false);
    expect((await rows(database))[0]?.used_at).toBe(moment(1).toISOString());
    await tokenActor(database, text, new Date(moment(1).getTime() + 59_000));
    expect((await rows(database))[0]?.used_at).toBe(moment(1).toISOString());
    expect(JSON.stringify(await rows(database))).not.toContain(text);
  });

  test("is nobody when it is unknown, past its time or ended, or when its maker leads no more", async () => {
    const { database, scope, lead } = await harbour();
    const make = async () => {
      const key = newId();
      const token = await makeToken(database, scope, plan, lead.id, key, noon);
      return { key, text: token.ok ? token.token : "" };
    };
    const [ended, orphan] = [await make(), await make()];
    const elsewhere = { kind: "institution", id: "another" } as const;
    expect(await endToken(database, elsewhere, ended.key, lead.id, noon)).toBe(false);
    expect(await endToken(database, scope, ended.key, lead.id, noon)).toBe(true);
    expect(await endToken(database, scope, ended.key, lead.id, noon)).toBe(false);
    for (const text of [ended.text, "", "nonsense", ended.key]) {
      expect(await tokenActor(database, text, noon)).toEqual(anonymous);
    }
    expect(await tokenActor(database, orphan.text, moment(90))).toEqual(anonymous);
    await endGrants(database.write, lead.id, "lead", scope, noon);
    expect(await tokenActor(database, orphan.text, noon)).toEqual(anonymous);
    expect(await readTokens(database, scope, noon)).toMatchObject([{ standing: "orphaned", name: "Dashboard" }]);
  });

  test("of a programme stands on its publisher, and is no institution's business", async () => {
    const { database } = await harbour();
    const scope = { kind: "programme", id: "atlas" } as const;
    const publisher = await addPerson(database, "Publisher", noon);
    await addGrant(database, publisher.id, "publisher", scope, noon);
    const read = { name: "Figures", act: "release.read", days: 30 } as const;
    const made = await makeToken(database, scope, read, publisher.id, newId(), noon);
    const actor = await tokenActor(database, made.ok ? made.token : "", noon);
    expect(may(actor, "release.read", { release: { isPublic: false, programmeId: "atlas" } })).toBe(true);
    expect(may(actor, "release.read", { release: { isPublic: false, programmeId: "other" } })).toBe(false);
  });

  test("is made once by a form that is sent twice, and written down", async () => {
    const { database, scope, lead } = await harbour();
    const key = newId();
    expect((await makeToken(database, scope, plan, lead.id, key, noon)).ok).toBe(true);
    const again = await makeToken(database, scope, plan, lead.id, key, noon);
    expect(again).toEqual({ ok: false, reason: "twice" });
    await endToken(database, scope, key, lead.id, noon);
    const entries = await database.read.selectFrom("audit_entry").select("act").where("subject_id", "=", key).execute();
    expect(entries.map(({ act }) => act)).toEqual(["token.made", "token.revoked"]);
  });
});
