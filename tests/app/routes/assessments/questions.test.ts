import { describe, expect, test } from "vitest";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite, type Site } from "../../../support/site.server.ts";
import { answered, type Begun, begin } from "../begun.ts";

const section = "/questions/REC";

async function opened(): Promise<{ site: Site; held: Begun; form: URLSearchParams }> {
  const site = await openSite();
  const held = await begin(site);
  return { site, held, form: readForm((await held.visitor.get(held.at(section))).text) };
}

/** The form with some fields filled in. */
function filled(form: URLSearchParams, fields: Readonly<Record<string, string>>): URLSearchParams {
  const copy = new URLSearchParams(form);
  for (const [name, value] of Object.entries(fields)) copy.set(name, value);
  return copy;
}

async function entriesOf(site: Site, { id }: Begun) {
  return (await readAssessment(site.database, id))?.entries ?? {};
}

describe("a section filled in without script", () => {
  test("is saved whole and leads to the next section, the last one to the check", async () => {
    const { site, held, form } = await opened();
    const posted = filled(form, { "choice:REC-1": "3", "choice:REC-2": "dontKnow", "note:REC-5": "to discuss" });
    const { status, location } = await held.visitor.post(held.at(section), posted);
    expect([status, location]).toEqual([303, held.at("/questions/TEC")]);
    expect(await entriesOf(site, held)).toMatchObject({
      "REC-1": { answer: { level: 3 } },
      "REC-2": { answer: { dontKnow: true } },
      "REC-5": { answer: null, note: "to discuss" },
    });
    expect((await held.visitor.post(held.at("/questions/CUL"))).location).toBe(held.at("/check"));
  });

  test("comes back as it was saved", async () => {
    const { held, form } = await opened();
    const texts = {
      "reason:REC-4": "<none> & nothing",
      "note:REC-4": "two\nlines",
      "evidenceUrl:REC-4": "https://example.org/?a=1&b=2",
    };
    await held.visitor.post(held.at(section), filled(form, { "choice:REC-4": "notApplicable", ...texts }));
    const again = readForm((await held.visitor.get(held.at(section))).text);
    expect(Object.fromEntries(again)).toMatchObject({ "choice:REC-4": "notApplicable", ...texts });
  });

  test("sent twice, or sent without any change, it saves once", async () => {
    const { site, held, form } = await opened();
    const posted = filled(form, { "choice:REC-1": "3" });
    const replies = await Promise.all([1, 2].map(() => held.visitor.post(held.at(section), posted)));
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    const fresh = readForm((await held.visitor.get(held.at(section))).text);
    await held.visitor.post(held.at(section), fresh);
    expect(await entriesOf(site, held)).toMatchObject({ "REC-1": { revision: 1 } });
  });

  test("'clear this answer' clears it and leads back to the question", async () => {
    const { site, held, form } = await opened();
    await held.visitor.post(held.at(section), filled(form, { "choice:REC-1": "3", "note:REC-1": "kept" }));
    const again = readForm((await held.visitor.get(held.at(section))).text);
    const { location } = await held.visitor.post(held.at(section), filled(again, { clear: "REC-1" }));
    expect(location).toBe(held.at("/questions/REC#REC-1"));
    expect(await entriesOf(site, held)).toMatchObject({ "REC-1": { answer: null, note: "kept" } });
  });
});

describe("a section with a bad field", () => {
  const faults: readonly [string, Record<string, string>, string, string][] = [
    ["a level above the scale", { "choice:REC-2": "6" }, "REC-2-choice-fault", "Choose one of the answers shown"],
    ["level 0", { "choice:REC-2": "0" }, "REC-2-choice-fault", "Choose one of the answers shown"],
    ["a level in another script", { "choice:REC-2": "٣" }, "REC-2-choice-fault", "Choose one of the answers shown"],
    ["a level as a sum", { "choice:REC-2": "1e0" }, "REC-2-choice-fault", "Choose one of the answers shown"],
    ["markup for a level", { "choice:REC-2": "<b>3</b>" }, "REC-2-choice-fault", "Choose one of the answers shown"],
    [
      "'does not apply' without a reason",
      { "choice:REC-4": "notApplicable" },
      "REC-4-reason-fault",
      "Say in a sentence why",
    ],
    [
      "'does not apply' where it cannot be",
      { "choice:REC-3": "notApplicable", "reason:REC-3": "because" },
      "REC-3-choice-fault",
      "applies to every institution",
    ],
    [
      "a reason of 501 characters",
      { "choice:REC-4": "notApplicable", "reason:REC-4": "x".repeat(501) },
      "REC-4-reason-fault",
      "at most 500",
    ],
    ["a note of 4,001 characters", { "note:REC-2": "x".repeat(4001) }, "REC-2-note-fault", "at most 4,000"],
    ["a note of half a million characters", { "note:REC-2": "x".repeat(500_000) }, "REC-2-note-fault", "at most 4,000"],
    ["a note with NUL", { "note:REC-2": "a\u0000b" }, "REC-2-note-fault", "control characters"],
    [
      "a link that runs",
      { "evidenceUrl:REC-2": "javascript:alert(1)" },
      "REC-2-evidence-fault",
      "starts with https://",
    ],
    [
      "a link of 3,000 characters",
      { "evidenceUrl:REC-2": `https://example.org/${"x".repeat(3000)}` },
      "REC-2-evidence-fault",
      "at most 2,000",
    ],
    [
      "an answer whose revision was tampered with",
      { "choice:REC-2": "3", "revision:REC-2": "-1" },
      "REC-2-choice-fault",
      "Choose one of the answers shown",
    ],
  ];

  test.each(faults)(
    "%s: nothing is saved, the field is named, what was typed stays",
    async (_what, fields, place, sentence) => {
      const { site, held, form } = await opened();
      const posted = filled(form, { "choice:REC-1": "3", "note:REC-1": "typed <before>", ...fields });
      const { status, text } = await held.visitor.post(held.at(section), posted);
      expect(status).toBe(400);
      expect(readText(text, place)).toContain(sentence);
      expect(text).toContain(`href="#${place.replace(/-(choice-)?fault$/, "")}"`);
      expect(Object.fromEntries(readForm(text))).toMatchObject({ "choice:REC-1": "3", "note:REC-1": "typed <before>" });
      for (const [name, value] of Object.entries(fields)) {
        if (/^(note|reason|evidenceUrl)/.test(name) && value.length < 5000 && !value.includes("\u0000"))
          if (readForm(text).has(name)) expect(readForm(text).get(name)).toBe(value);
      }
      expect(await entriesOf(site, held)).toEqual({});
    },
  );

  test("mended and sent again, it is saved", async () => {
    const { site, held, form } = await opened();
    const refused = await held.visitor.post(
      held.at(section),
      filled(form, { "choice:REC-1": "3", "choice:REC-4": "notApplicable" }),
    );
    const mended = filled(readForm(refused.text), { "reason:REC-4": "no framework exists" });
    expect((await held.visitor.post(held.at(section), mended)).status).toBe(303);
    expect(await entriesOf(site, held)).toMatchObject({ "REC-1": { answer: { level: 3 } }, "REC-4": { revision: 1 } });
  });
});

describe("fields that no page of ours sends", () => {
  test.each([
    ["nothing at all", ""],
    ["only strange names", "a=1&__proto__=2&constructor[prototype]=3&choice:=4&%00=5"],
    ["another section's question", "choice:STD-1=3&revision:STD-1=0&was:STD-1="],
    ["a question that does not exist", "choice:REC-99=3&revision:REC-99=0"],
    ["ten thousand fields", Array.from({ length: 10_000 }, (_, i) => `choice:X-${i}=1`).join("&")],
    ["text that is no form", "%E0%A4%A&%%%=&=&&;"],
  ])("%s changes nothing and fails nobody", async (_what, body) => {
    const { site, held } = await opened();
    const { status } = await held.visitor.post(held.at(section), new URLSearchParams(body));
    expect(status).toBe(303);
    expect(await entriesOf(site, held)).toEqual({});
  });

  test("a field sent twice counts once, by its first value", async () => {
    const { site, held, form } = await opened();
    form.append("choice:REC-1", "3");
    form.append("choice:REC-1", "9");
    expect((await held.visitor.post(held.at(section), form)).status).toBe(303);
    expect(await entriesOf(site, held)).toMatchObject({ "REC-1": { answer: { level: 3 } } });
  });

  test.each(["/questions/XXX", "/questions/__proto__", "/questions/rec", "/questions/REC%00"])(
    "%s is no section",
    async (place) => {
      const { held } = await opened();
      expect((await held.visitor.get(held.at(place))).status).toBe(404);
      expect((await held.visitor.post(held.at(place), { "choice:REC-1": "3" })).status).toBe(404);
    },
  );
});

describe("a section that somebody else changed in the meantime", () => {
  async function crossed() {
    const { site, held, form } = await opened();
    await held.visitor.postJson(held.at("/answers"), answered("REC-1", "2"));
    const posted = filled(form, { "choice:REC-1": "4", "choice:REC-2": "3" });
    return { site, held, reply: await held.visitor.post(held.at(section), posted) };
  }

  test("shows both values, overwrites nothing, and keeps the other answers", async () => {
    const { site, held, reply } = await crossed();
    expect(reply.status).toBe(409);
    const text = readText(reply.text);
    for (const word of ["was changed while you were writing", "4 Managed", "2 Emerging", "Nothing was overwritten"]) {
      expect(text).toContain(word);
    }
    expect(await entriesOf(site, held)).toMatchObject({
      "REC-1": { answer: { level: 2 }, revision: 1 },
      "REC-2": { answer: { level: 3 } },
    });
  });

  test("sent again without a choice, it asks again", async () => {
    const { site, held, reply } = await crossed();
    const again = readForm(reply.text);
    expect(again.get("choice:REC-1")).toBe("4");
    expect((await held.visitor.post(held.at(section), again)).status).toBe(409);
    expect(await entriesOf(site, held)).toMatchObject({ "REC-1": { answer: { level: 2 } } });
  });

  test.each([
    ["mine", 4],
    ["theirs", 2],
  ])("settled with %s, that one stays, and the page leads back to the question", async (side, level) => {
    const { site, held, reply } = await crossed();
    const chosen = filled(readForm(reply.text), { settle: `${side}:REC-1` });
    const { status, location } = await held.visitor.post(held.at(section), chosen);
    expect([status, location]).toEqual([303, held.at("/questions/REC#REC-1")]);
    expect(await entriesOf(site, held)).toMatchObject({ "REC-1": { answer: { level } }, "REC-2": { revision: 1 } });
  });

  test("settled while a third person wrote, it asks again with their version", async () => {
    const { site, held, reply } = await crossed();
    await held.visitor.postJson(held.at("/answers"), answered("REC-1", "5", 1));
    const chosen = filled(readForm(reply.text), { settle: "mine:REC-1" });
    const third = await held.visitor.post(held.at(section), chosen);
    expect(third.status).toBe(409);
    expect(readText(third.text)).toContain("5 Optimising");
    expect(await entriesOf(site, held)).toMatchObject({ "REC-1": { answer: { level: 5 } } });
  });

  test("settling one question settles no other", async () => {
    const { site, held, form } = await opened();
    for (const id of ["REC-1", "REC-2"]) await held.visitor.postJson(held.at("/answers"), answered(id, "2"));
    const both = filled(form, { "choice:REC-1": "4", "choice:REC-2": "4" });
    const reply = await held.visitor.post(held.at(section), both);
    const chosen = filled(readForm(reply.text), { settle: "mine:REC-1" });
    expect((await held.visitor.post(held.at(section), chosen)).status).toBe(409);
    expect(await entriesOf(site, held)).toMatchObject({
      "REC-1": { answer: { level: 4 } },
      "REC-2": { answer: { level: 2 } },
    });
  });

  test("questions nobody touched are no matter, whoever changed them", async () => {
    const { site, held, form } = await opened();
    await held.visitor.postJson(held.at("/answers"), answered("REC-1", "2"));
    expect((await held.visitor.post(held.at(section), filled(form, { "choice:REC-2": "3" }))).status).toBe(303);
    expect(await entriesOf(site, held)).toMatchObject({ "REC-1": { answer: { level: 2 } } });
  });

  test("both chose the same: nothing to ask", async () => {
    const { held, form } = await opened();
    await held.visitor.postJson(held.at("/answers"), answered("REC-1", "2"));
    expect((await held.visitor.post(held.at(section), filled(form, { "choice:REC-1": "2" }))).status).toBe(303);
  });

  test("submitted in the meantime, it takes no answer and says so", async () => {
    const { site, held, form } = await opened();
    await held.visitor.postJson(held.at("/answers"), answered("STD-1", "2"));
    await held.visitor.post(held.at("/check"), { intent: "submit" });
    const reply = await held.visitor.post(held.at(section), filled(form, { "choice:REC-2": "3" }));
    expect(reply.status).toBe(409);
    expect(readText(reply.text)).toContain("submitted");
    expect(Object.keys(await entriesOf(site, held))).toEqual(["STD-1"]);
  });
});
