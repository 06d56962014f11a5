import { describe, expect, test } from "vitest";
import { readItems } from "#app/assessments/read-items.server.ts";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { beginSurvey, said } from "./begun-survey.ts";

async function opened(section: string) {
  const site = await openSite();
  const held = await beginSurvey(site);
  const page = held.at(`/questions/${section}`);
  const form = readForm((await held.visitor.get(page)).text);
  const post = (fields: readonly (readonly [string, string])[]) => {
    const posted = new URLSearchParams(form);
    for (const [name] of fields) posted.delete(name);
    for (const [name, value] of fields) posted.append(name, value);
    return held.visitor.post(page, posted);
  };
  return { site, held, page, post, entries: () => readItems(site.database, held.id) };
}

describe("a section with questions of every kind, filled in without script", () => {
  test("numbers, ticks, options and states are saved, and lead to the next section", async () => {
    const { held, post, entries, page } = await opened("ACC");
    const { status, location } = await post([
      ["number:ACC-1", "37,5"],
      ["choice:ACC-2", '{"choice":"partly"}'],
      ["pick:ACC-3", "step_free"],
      ["pick:ACC-3", "toilet"],
      ["choice:ACC-4", "dontKnow"],
      ["note:ACC-4", "ask the council"],
    ]);
    expect([status, location]).toEqual([303, held.at("/questions/COL")]);
    expect(await entries()).toMatchObject({
      "ACC-1": { answer: { number: 37.5 }, revision: 1 },
      "ACC-2": { answer: { choice: "partly" } },
      "ACC-3": { answer: { checked: ["step_free", "toilet"] } },
      "ACC-4": { answer: { dontKnow: true }, note: "ask the council" },
    });
    const again = readForm((await held.visitor.get(page)).text);
    expect(again.get("number:ACC-1")).toBe("37.5");
    expect(again.getAll("pick:ACC-3")).toEqual(["step_free", "toilet"]);
    expect(again.getAll("choice:ACC-4")).toEqual(["dontKnow"]);
    await held.visitor.post(page, again);
    expect((await entries())["ACC-1"]?.revision).toBe(1);
  });

  test("an order, and rows, come back as they were saved", async () => {
    const { post, entries } = await opened("COL");
    await post([
      ["rank:COL-4", "newcomers"],
      ["rank:COL-4", ""],
      ["rank:COL-4", "pupils"],
      ["choice:COL-1", '{"level":3}'],
      ["choice:COL-2", '{"choices":[]}'],
      ["choice:COL-3", "notApplicable"],
      ["reason:COL-3", "the region buys"],
    ]);
    expect(await entries()).toMatchObject({
      "COL-1": { answer: { level: 3 } },
      "COL-2": { answer: { choices: [] } },
      "COL-3": { answer: { notApplicable: "the region buys" } },
      "COL-4": { answer: { ranking: ["newcomers", "pupils"] } },
    });
  });

  test("rows are added by hand and by pasting, and stay on their page", async () => {
    const { held, post, entries } = await opened("DIG");
    const { location } = await post([
      ["cell:DIG-2:what", "Laptop"],
      ["cell:DIG-2:what", ""],
      ["cell:DIG-2:number", "4"],
      ["cell:DIG-2:number", ""],
      ["cell:DIG-2:condition", "worn"],
      ["cell:DIG-2:lent", "yes"],
      ["paste:DIG-2", 'Tablet;12;Good;no\n"Screen; large";1;;Yes'],
    ]);
    expect(location).toBe(held.at("/questions/DIG#DIG-2"));
    expect((await entries())["DIG-2"]?.answer).toEqual({
      rows: [
        { what: "Laptop", number: 4, condition: "worn", lent: true },
        { what: "Tablet", number: 12, condition: "good", lent: false },
        { what: "Screen; large", number: 1, lent: true },
      ],
    });
  });

  test.each<[name: string, section: string, fields: readonly (readonly [string, string])[], sentence: RegExp]>([
    ["a word for a number", "ACC", [["number:ACC-1", "many"]], /Write How many hours .* as a number/],
    ["a number out of range", "ACC", [["number:ACC-1", "200"]], /must be at most 168/],
    [
      "an answer beside do not know",
      "ACC",
      [
        ["number:ACC-1", "20"],
        ["choice:ACC-1", "dontKnow"],
      ],
      /Keep one of them/,
    ],
    ["an option nobody offered", "ACC", [["choice:ACC-2", '{"choice":"maybe"}']], /Choose one of the answers shown/],
    [
      "the same place twice",
      "COL",
      [
        ["rank:COL-4", "pupils"],
        ["rank:COL-4", "pupils"],
      ],
      /the same answer in two places/,
    ],
    ["does not apply without a reason", "COL", [["choice:COL-3", "notApplicable"]], /Say in a sentence why/],
    ["does not apply where it may not", "ACC", [["choice:ACC-1", "notApplicable"]], /cannot be chosen here/],
    [
      "a row without its name",
      "DIG",
      [
        ["cell:DIG-2:what", ""],
        ["cell:DIG-2:number", "4"],
      ],
      /Fill in the column “Device” in row 1/,
    ],
    [
      "a cell that does not fit",
      "DIG",
      [
        ["cell:DIG-2:what", "A"],
        ["cell:DIG-2:number", "four"],
      ],
      /Correct the column “How many” in row 1/,
    ],
  ])("%s is refused in words, with everything that was typed", async (_name, section, fields, sentence) => {
    const { post, entries } = await opened(section);
    const { status, text } = await post([...fields, [`note:${section}-1`, "kept as typed"]]);
    expect(status).toBe(400);
    expect(readText(text)).toMatch(sentence);
    expect(text).toContain("kept as typed");
    const [[name = "", value = ""] = []] = fields;
    if (!name.startsWith("choice")) expect(readForm(text).getAll(name)).toContain(value);
    expect(await entries()).toEqual({});
  });

  test("another person's newer answer is never overwritten: both are shown, and one is chosen", async () => {
    const { held, post, entries, page } = await opened("ACC");
    await held.visitor.postJson(held.at("/answers"), said("ACC-3", { checked: ["toilet"] }));
    const stale = await post([["pick:ACC-3", "step_free"]]);
    expect(stale.status).toBe(409);
    expect(readText(stale.text)).toContain("A step-free way in and to every floor");
    expect(readText(stale.text)).toContain("An accessible toilet");
    const both = readForm(stale.text);
    both.append("settle", "mine:ACC-3");
    expect((await held.visitor.post(page, both)).status).toBe(303);
    expect((await entries())["ACC-3"]).toMatchObject({ answer: { checked: ["step_free"] }, revision: 2 });
  });

  test("an answer can be cleared", async () => {
    const { held, page, post, entries } = await opened("ACC");
    await post([["number:ACC-1", "20"]]);
    const form = readForm((await held.visitor.get(page)).text);
    form.append("clear", "ACC-1");
    expect((await held.visitor.post(page, form)).location).toBe(`${page}#ACC-1`);
    expect((await entries())["ACC-1"]).toMatchObject({ answer: null, revision: 2 });
  });
});

describe("questions that depend on others", () => {
  test("are hidden until their condition holds, and an answer that shows one leads to it", async () => {
    const { held, post, page } = await opened("DIG");
    expect((await held.visitor.get(page)).text).toMatch(/id="ONL-1"[^>]* hidden/);
    const { location } = await post([["choice:DIG-3", '{"choice":"yes"}']]);
    expect(location).toBe(`${page}#ONL-1`);
    const { text } = await held.visitor.get(page);
    expect(text).not.toMatch(/id="ONL-1"[^>]* hidden/);
    expect(text).toMatch(/id="ONL-4"[^>]* hidden/);
  });

  test("keep their answers when they are hidden again, out of the count and the result", async () => {
    const { held, page } = await opened("DIG");
    const say = (id: string, answer: object, revision = 0) =>
      held.visitor.postJson(held.at("/answers"), said(id, answer, revision));
    await say("DIG-3", { choice: "yes" });
    await say("ONL-1", { choice: "no" });
    await say("DIG-3", { choice: "no" }, 1);
    const check = readText((await held.visitor.get(held.at("/check"))).text);
    expect(check).toContain("Answered, but not asked any more");
    expect(check).toContain("comes back when the question is asked again");
    const report = readText((await held.visitor.get(held.at("/report"))).text);
    expect(report).toMatch(/What was not asked.*Can loans be renewed online\?/s);
    await say("DIG-3", { choice: "yes" }, 2);
    expect(readForm((await held.visitor.get(page)).text).get("choice:ONL-1")).toBe('{"choice":"no"}');
  });
});

describe("saving as one goes", () => {
  test("confirms with the new revision, and refuses in words", async () => {
    const { held } = await opened("ACC");
    const saved = await held.visitor.postJson(held.at("/answers"), said("ACC-1", { number: "40" }));
    expect(JSON.parse(saved.text)).toMatchObject({ ok: true, revision: 1, mark: "✓" });
    const refused = await held.visitor.postJson(held.at("/answers"), said("ACC-1", { number: "x" }, 1));
    expect([refused.status, JSON.parse(refused.text).sentence]).toEqual([400, expect.stringContaining("as a number")]);
    const stale = await held.visitor.postJson(held.at("/answers"), said("ACC-1", { number: "41" }));
    expect([stale.status, JSON.parse(stale.text)]).toMatchObject([
      409,
      { theirs: { fields: { choice: '{"number":"40"}' }, revision: 1 } },
    ]);
    expect((await held.visitor.postJson(held.at("/answers"), said("XXX-1", {}))).status).toBe(400);
  });
});
