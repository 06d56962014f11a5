import { expect, test } from "vitest";
import { changePassword } from "#app/accounts/change-account.server.ts";
import { opensAnswers } from "#app/accounts/opens-answers.server.ts";
import { signedInOf } from "#app/accounts/session.server.ts";
import { makeAdministratorsLink, makeSignInLink, signInByLink } from "#app/accounts/setup-link.server.ts";
import { doAct } from "#app/administration/do-act.server.ts";
import type { Database } from "#db/database.server.ts";
import { insertPersonAssessment } from "#db/queries/person-assessments.server.ts";
import { anAssessment } from "#tests/app/assessments/an-assessment.ts";
import { aRound, later, noon } from "#tests/app/rounds/a-round.ts";
import { addGrant, addInstitution, addPerson } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { freshBrowser } from "./somebody.ts";

const wrong = { ok: false, reason: "wrong" };
const elsewhere = { ...freshBrowser, address: "192.0.2.2" };

describeEachDatabase("an administrator's link", (fresh) => {
  async function withLink() {
    const database = await fresh.open();
    const { id: institutionId } = await addInstitution(database, "Harbour", noon);
    const mona = await addPerson(database, "Mona", noon);
    const link = await makeAdministratorsLink(database, mona.id, noon);
    if (link === null) throw new Error("There was no link.");
    const give = () => addGrant(database, mona.id, "viewer", { kind: "institution", id: institutionId }, noon);
    return { database, mona, link, give };
  }

  async function entered(database: Database, secret: string) {
    const outcome = await signInByLink(database, secret, freshBrowser, noon);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome;
  }

  test("never leads to what somebody answered, whatever becomes of their roles", async () => {
    const database = await fresh.open();
    const round = await aRound(database);
    const mona = await round.join("Mona", "faculty");
    await round.step("open");
    await round.answer(mona.id, "STD-1", { level: 1 });
    const ada = await addPerson(database, "Ada", noon);
    const tried = async () => (await doAct(database, "makeLink", mona.id, ada.id, later)).kind;
    expect(await tried()).toBe("opensAnswers");
    const grants = await database.read
      .selectFrom("access_grant")
      .select("id")
      .where("person_id", "=", mona.id)
      .execute();
    for (const { id } of grants) await doAct(database, "endGrant", id, ada.id, later);
    expect(await tried()).toBe("opensAnswers");
    await database.write.deleteFrom("contribution").where("person_id", "=", mona.id).execute();
    expect(await tried()).toBe("link");
  });

  test("nor to what somebody said as a reviewer, or keeps in their account", async () => {
    const database = await fresh.open();
    const round = await aRound(database);
    await round.join("Mona", "faculty");
    const [reviewer, keeper, ines] = [
      await addPerson(database, "Reviewer", noon),
      await addPerson(database, "Keeper", noon),
      await addPerson(database, "Ines", noon),
    ];
    const said = { reviewed_by: reviewer.id, comment: "Please look again." };
    await database.write.updateTable("contribution").set(said).execute();
    const { assessmentId } = await anAssessment(database);
    await insertPersonAssessment(database.write, keeper.id, assessmentId, noon);
    expect(await opensAnswers(database.read, reviewer.id, noon)).toBe(true);
    expect(await opensAnswers(database.read, keeper.id, noon)).toBe(true);
    expect(await opensAnswers(database.read, ines.id, noon)).toBe(false);
  });

  test("opens nothing once the account leads to answers; the operator's still does", async () => {
    const { database, mona, link, give } = await withLink();
    await give();
    expect(await signInByLink(database, link.token, freshBrowser, noon)).toEqual(wrong);
    const operators = await makeSignInLink(database, mona.email, noon);
    const inside = await signInByLink(database, operators?.token ?? "", elsewhere, noon);
    if (!inside.ok) throw new Error(inside.reason);
    expect(await signedInOf(database, inside.sessionId, noon)).toMatchObject({ byAdministrator: false });
  });

  test("leaves no session behind in an account that leads to answers later", async () => {
    const { database, link, give } = await withLink();
    const { sessionId } = await entered(database, link.token);
    expect(await signedInOf(database, sessionId, noon)).toMatchObject({ byAdministrator: true });
    const grant = await give();
    expect(await signedInOf(database, sessionId, noon)).toBeNull();
    await database.write.deleteFrom("access_grant").where("id", "=", grant).execute();
    expect(await signedInOf(database, sessionId, noon)).toBeNull();
  });

  test("is its person's own session from the moment they choose a password", async () => {
    const { database, link, give } = await withLink();
    const { sessionId } = await entered(database, link.token);
    const who = await signedInOf(database, sessionId, noon);
    if (who === null) throw new Error("Nobody is signed in.");
    const chosen = { password: "another boat for the orchestra", email: null };
    const renewed = await changePassword(database, who, chosen, { ...freshBrowser, sessionId }, noon);
    await give();
    expect(await signedInOf(database, renewed?.sessionId ?? null, noon)).toMatchObject({ byAdministrator: false });
  });
});
