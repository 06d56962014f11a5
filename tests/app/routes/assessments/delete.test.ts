import { describe, expect, test } from "vitest";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answered, begin } from "../begun.ts";
import { places } from "./places.ts";

const tables = ["assessment", "institution", "answer", "session"] as const;

describe("deleting an assessment", () => {
  test.each(["", "harbour university", "Harbour", "Harbour University.", "\u0000"])(
    "%j is not its name: nothing is deleted and the name is asked for",
    async (confirm) => {
      const site = await openSite();
      const { visitor, at } = await begin(site);
      const { status, text } = await visitor.post(at("/delete"), { confirm });
      expect(status).toBe(400);
      expect(readText(text, "confirm-fault")).toContain("Harbour University");
      expect((await visitor.get(at())).status).toBe(200);
    },
  );

  test("a name typed with other blanks, or letters put together otherwise, is the same name", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site, "Université  de Málaga");
    const confirm = " Université de Málaga ".normalize("NFD");
    expect((await visitor.post(at("/delete"), { confirm })).status).toBe(303);
  });

  test("deleted, nothing of it is left, and each of its addresses leads nowhere", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site);
    await visitor.postJson(at("/answers"), answered("STD-1", "3"));
    const { status, location } = await visitor.post(at("/delete"), { confirm: "Harbour University" });
    expect([status, location]).toEqual([303, "/"]);
    for (const table of tables) expect(await site.database.read.selectFrom(table).selectAll().execute()).toEqual([]);
    for (const place of places) expect([place, (await visitor.get(at(place))).status]).toEqual([place, 404]);
    expect((await visitor.post(at("/delete"), { confirm: "Harbour University" })).status).toBe(401);
    expect((await visitor.postJson(at("/answers"), answered("STD-1", "3"))).status).toBe(401);
  });

  test("another assessment of the same visitor stays", async () => {
    const site = await openSite();
    const one = await begin(site, "One");
    const two = await begin(site, "Two", one.visitor);
    await one.visitor.post(one.at("/delete"), { confirm: "One" });
    expect((await two.visitor.get(two.at())).status).toBe(200);
  });
});
