import { expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { handIn, takeBack } from "#app/rounds/hand-in.server.ts";
import { readFacts } from "#app/rounds/read-facts.server.ts";
import { readPart, readReview } from "#app/rounds/read-review.server.ts";
import { reviewPart } from "#app/rounds/review-part.server.ts";
import { handInAgain, reviewSection } from "#app/rounds/review-section.server.ts";
import { recordRevision } from "#app/rounds/section-review.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { findContribution } from "#db/queries/contributions.server.ts";
import { readSectionReviews } from "#db/queries/section-reviews.server.ts";
import { actorWith, addPerson } from "#tests/support/cast.server.ts";
import { describeEachDatabase, type FreshDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound, later, noon, type Person } from "./a-round.ts";

const much = new Date("2026-11-21T13:00:00.000Z");
const giveBack = { kind: "return", reason: "Which pilots?" } as const;
const accept = { kind: "accept" } as const;

async function handedIn(fresh: FreshDatabase) {
  const database = await fresh.open();
  const all = await aRound(database);
  const tom = await all.join("Tom", "faculty");
  const rita = actorWith((await addPerson(database, "Rita", noon)).id) as Person;
  await all.step("open");
  await all.answer(tom.id, "STD-1", { level: 3 });
  await handIn(database, all.id, tom.actor, later);
  const part = async () => {
    const found = await findContribution(database.read, all.id, tom.id);
    if (found === null) throw new Error("The part is gone.");
    return found;
  };
  const seen = { personId: tom.id, submittedAt: later.toISOString() };
  const acts = async (prefix: string) =>
    (await readAuditLinks(database.read, all.institutionId, 1, 100))
      .map(({ entry: { act } }) => act)
      .filter((act) => act.startsWith(prefix));
  return { database, ...all, tom, rita, part, seen, acts };
}

describeEachDatabase("what somebody handed in", (fresh) => {
  test("is given back with a reason, changed, handed in again, and accepted", async () => {
    const { database, id, tom, rita, part, seen, answer, acts } = await handedIn(fresh);
    expect(await reviewPart(database, id, seen, giveBack, rita, later)).toEqual({ ok: true });
    expect(await reviewPart(database, id, seen, giveBack, rita, later)).toEqual({ ok: true });
    expect(await part()).toMatchObject({ state: "returned", comment: "Which pilots?" });
    expect(await answer(tom.id, "STD-1", { level: 2 }, 1)).toMatchObject({ ok: true });
    expect(await handIn(database, id, tom.actor, much)).toEqual({ ok: true });
    expect(await reviewPart(database, id, seen, accept, rita, much)).toEqual({ ok: false, reason: "changed" });
    const again = { ...seen, submittedAt: much.toISOString() };
    expect(await reviewPart(database, id, again, accept, rita, much)).toEqual({ ok: true });
    expect(await part()).toMatchObject({ state: "accepted", comment: null });
    expect(await answer(tom.id, "STD-1", { level: 4 }, 2)).toEqual({ ok: false, reason: "closed" });
    expect(await takeBack(database, id, tom.actor, much)).toEqual({ ok: false, reason: "closed" });
    expect(await acts("contribution.")).toEqual([
      ...["contribution.submitted", "contribution.returned", "contribution.submitted", "contribution.accepted"],
    ]);
  });

  test("is read by its reviewer, and neither before it is handed in nor by its author as a reviewer", async () => {
    const { database, id, tom, rita, round, seen } = await handedIn(fresh);
    const read = async (reviewer: string) => readPart(database, await round(), tom.id, reviewer, flagship());
    expect(await read(rita.personId)).toMatchObject({ name: "Tom", entries: { "STD-1": { answer: { level: 3 } } } });
    expect((await read(tom.id))?.entries).toEqual({});
    await takeBack(database, id, tom.actor, later);
    expect((await read(rita.personId))?.entries).toEqual({});
    expect(await reviewPart(database, id, seen, accept, rita, later)).toEqual({ ok: false, reason: "closed" });
    expect(await readPart(database, await round(), rita.personId, rita.personId, flagship())).toBeNull();
  });

  test("is nobody's own to decide on, and is no longer given back once answers are closed", async () => {
    const { database, id, tom, rita, part, seen, step } = await handedIn(fresh);
    expect(await reviewPart(database, id, seen, accept, tom.actor, later)).toEqual({ ok: false, reason: "closed" });
    await step("consensus");
    expect(await reviewPart(database, id, seen, giveBack, rita, later)).toEqual({ ok: false, reason: "closed" });
    expect((await part()).state).toBe("submitted");
    expect(await reviewPart(database, id, seen, accept, rita, later)).toEqual({ ok: true });
  });

  test("waits among others for its reviewer, sorted by where it stands", async () => {
    const { database, id, rita, round, seen } = await handedIn(fresh);
    const read = async (show: string) => readReview(database, await round(), new URLSearchParams({ show }), flagship());
    expect(await read("")).toMatchObject({ shelf: "submitted", counts: { submitted: 1, accepted: 0 }, record: null });
    await reviewPart(database, id, seen, accept, rita, later);
    expect((await read("submitted")).people).toEqual([]);
    expect((await read("accepted")).people.map(({ name }) => name)).toEqual(["Tom"]);
  });
});

describeEachDatabase("a section of the record", (fresh) => {
  async function agreeing() {
    const all = await handedIn(fresh);
    const { database, id, leader, rita, step } = all;
    await step("consensus");
    const [dimension] = flagship().dimensions;
    if (dimension === undefined) throw new Error("The instrument has no section.");
    const change = { capabilityId: "STD-2", baseRevision: 0, entry: { ...emptyEntry, answer: { level: 2 } } };
    expect(await recordAnswer(database, id, change, later)).toMatchObject({ ok: true });
    const revision = async () => recordRevision(dimension, await readEntries(database.read, id));
    return {
      ...all,
      revision,
      review: async (decision: typeof giveBack | typeof accept, seen?: number) =>
        reviewSection(database, id, { dimension, revision: seen ?? (await revision()) }, decision, rita, later),
      again: () => handInAgain(database, id, dimension, leader, later),
      standing: async () => (await readSectionReviews(database.read, id)).STD,
    };
  }

  test("is given back with a reason, handed in again by whoever leads, and accepted", async () => {
    const { database, round, review, again, standing, acts } = await agreeing();
    expect(await again()).toEqual({ ok: false, reason: "closed" });
    expect(await review(giveBack)).toEqual({ ok: true });
    expect(await review(giveBack)).toEqual({ ok: true });
    expect(await standing()).toMatchObject({ state: "returned", comment: "Which pilots?" });
    expect((await readFacts(database.read, await round(), flagship())).sectionsReturned).toBe(1);
    expect(await review(accept)).toEqual({ ok: false, reason: "closed" });
    expect(await again()).toEqual({ ok: true });
    expect(await again()).toEqual({ ok: true });
    expect(await standing()).toMatchObject({ state: "handedIn", comment: "Which pilots?" });
    expect(await review(accept)).toEqual({ ok: true });
    expect(await standing()).toMatchObject({ state: "accepted", comment: null });
    expect(await acts("section.")).toEqual(["section.returned", "section.submitted", "section.accepted"]);
  });

  test("is decided on only as it was read, and only while it is agreed on", async () => {
    const { review, revision, step, standing } = await agreeing();
    expect(await review(accept, (await revision()) - 1)).toEqual({ ok: false, reason: "changed" });
    await step("lock");
    expect(await review(accept)).toEqual({ ok: false, reason: "closed" });
    expect(await standing()).toBeUndefined();
  });
});
