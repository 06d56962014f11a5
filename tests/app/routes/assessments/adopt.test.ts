import { describe, expect, test } from "vitest";
import { addInstitution, signInAs } from "../../../support/cast.server.ts";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answered, begin } from "../begun.ts";
import { password, signedIn, withAccount } from "../people.ts";

describe("an assessment that becomes a round", () => {
  test("keeps its answers as the record, makes its person the lead, and closes every other way in", async () => {
    const site = await openSite();
    const { visitor, at, id } = await withAccount(site);
    await visitor.postJson(at("/answers"), { ...answered("STD-1", "3"), note: "agreed in May" });
    const elsewhere = await signedIn(site);
    expect((await visitor.get(at())).text).toContain(`href="${at("/adopt")}"`);
    const made = await visitor.post(at("/adopt"), { name: "Spring 2027" });
    expect(made.location).toBe(`/rounds/${id}`);
    const page = await visitor.get(`/rounds/${id}`);
    expect([page.status, readText(page.text).includes("Spring 2027")]).toEqual([200, true]);
    expect((await visitor.get(at("/questions/STD"))).text).toContain("agreed in May");
    // The same person at another browser comes in by their role; nobody does by the link.
    expect((await elsewhere.get(`/rounds/${id}`)).status).toBe(200);
    expect((await visitor.get(at("/link"))).status).toBe(404);
    expect((await visitor.get(at("/keep"))).status).toBe(404);
    expect(readText((await visitor.get("/account")).text)).toContain("Harbour University");
    expect((await visitor.post(at("/adopt"), { name: "Again" })).status).toBe(404);
  });

  test("in which nothing was written yet is prepared like a new round, and otherwise agreed on", async () => {
    const site = await openSite();
    for (const [written, lead] of [
      [false, "In preparation"],
      [true, "Answers are closed"],
    ] as const) {
      const person = { name: "Mona", email: `mona-${written}@eastmere.example`, password };
      const { visitor, at, id } = await withAccount(site, person);
      if (written) await visitor.postJson(at("/answers"), answered("STD-1", "3"));
      await visitor.post(at("/adopt"), { name: "Spring" });
      expect(readText((await visitor.get(`/rounds/${id}`)).text)).toContain(lead);
    }
  });

  test("goes into an institution that its person leads, and never into another's", async () => {
    const site = await openSite();
    const { id: led, lead } = await addInstitution(site.database, "Port College", site.now);
    const foreign = await addInstitution(site.database, "Elsewhere", site.now);
    const visitor = await signInAs(site, lead);
    for (const [into, expected] of [
      [led, led],
      [foreign.id, null],
    ] as const) {
      const { id, at } = await begin(site, "Harbour University", visitor);
      await visitor.post(at("/adopt"), { name: "Spring", into });
      const round = await site.database.read
        .selectFrom("round")
        .selectAll()
        .where("assessment_id", "=", id)
        .executeTakeFirstOrThrow();
      if (expected === null) expect(round.institution_id).not.toBe(foreign.id);
      else expect(round.institution_id).toBe(expected);
    }
  });

  test("needs an account and a name; the demonstration stays where it is", async () => {
    const site = await openSite();
    const holder = await begin(site);
    expect((await holder.visitor.get(holder.at("/adopt"))).status).toBe(404);
    const { visitor, at } = await withAccount(site);
    expect((await visitor.post(at("/adopt"), { name: " " })).status).toBe(400);
    expect((await visitor.post(at("/adopt"), { name: "n".repeat(999) })).status).toBe(400);
    expect((await visitor.get(at("/link"))).status).toBe(200);
  });

  test("its institution's page leads to its people, to what others see, and to its history", async () => {
    const site = await openSite();
    const { id, lead } = await addInstitution(site.database, "Port College", site.now);
    const { text } = await (await signInAs(site, lead)).get(`/institutions/${id}`);
    for (const place of ["people", "visibility", "history", "tokens", "rounds/new"]) {
      expect(text).toContain(`href="/institutions/${id}/${place}"`);
    }
  });
});
