import { expect, test } from "vitest";
import { actorOf, closeSession, grantSession, sessionDays } from "#app/accounts/session.server.ts";
import { anAssessment, noon } from "#tests/app/assessments/an-assessment.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const day = 24 * 60 * 60 * 1000;
const daysLater = (days: number) => new Date(noon.getTime() + days * day);

describeEachDatabase("a session", (fresh) => {
  async function started() {
    const database = await fresh.open();
    const [one, other] = [await anAssessment(database), await anAssessment(database)];
    return { database, one: one.assessmentId, other: other.assessmentId };
  }

  test("nobody holds anything without one, or with an invented one", async () => {
    const { database } = await started();
    for (const id of [null, "", "invented"]) expect(await actorOf(database, id, noon)).toEqual({ kind: "anonymous" });
  });

  test("gets a new id with every assessment it comes to hold, and the old id dies", async () => {
    const { database, one, other } = await started();
    const first = await grantSession(database, null, one, noon);
    const second = await grantSession(database, first, other, noon);
    expect(second).not.toBe(first);
    expect(await actorOf(database, first, noon)).toEqual({ kind: "anonymous" });
    const holder = await actorOf(database, second, noon);
    expect(holder.kind === "holder" && [...holder.assessments].sort()).toEqual([one, other].sort());
  });

  test("an id planted before the visitor came in is worth nothing afterwards", async () => {
    const { database, one } = await started();
    const granted = await grantSession(database, "planted", one, noon);
    expect(granted).not.toBe("planted");
    expect(await actorOf(database, "planted", noon)).toEqual({ kind: "anonymous" });
  });

  test("coming in twice to the same assessment holds it once", async () => {
    const { database, one } = await started();
    const first = await grantSession(database, null, one, noon);
    const second = await grantSession(database, first, one, noon);
    expect(await actorOf(database, second, noon)).toEqual({ kind: "holder", assessments: [one] });
  });

  test("ends after thirty days, and is cleared away with the next grant", async () => {
    const { database, one, other } = await started();
    const id = await grantSession(database, null, one, noon);
    expect((await actorOf(database, id, daysLater(sessionDays - 1))).kind).toBe("holder");
    expect((await actorOf(database, id, daysLater(sessionDays))).kind).toBe("anonymous");
    await grantSession(database, id, other, daysLater(sessionDays));
    expect(await database.read.selectFrom("session").select("assessment_id").execute()).toEqual([
      { assessment_id: other },
    ]);
  });

  test("is gone once it is closed", async () => {
    const { database, one } = await started();
    const id = await grantSession(database, null, one, noon);
    await closeSession(database, id);
    expect(await actorOf(database, id, noon)).toEqual({ kind: "anonymous" });
  });

  test("is kept as a hash only", async () => {
    const { database, one } = await started();
    const id = await grantSession(database, null, one, noon);
    expect(JSON.stringify(await database.read.selectFrom("session").selectAll().execute())).not.toContain(id);
  });
});
