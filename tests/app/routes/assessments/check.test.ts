import { describe, expect, test } from "vitest";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answered, begin } from "../begun.ts";

async function opened() {
  const site = await openSite();
  const held = await begin(site);
  await held.visitor.postJson(held.at("/answers"), answered("STD-1", "3"));
  return { site, held };
}

describe("checking and submitting", () => {
  test("shows every answer, those left open among them, with its note as typed", async () => {
    const { held } = await opened();
    const note = "<i>as typed</i> & {{count}}";
    await held.visitor.postJson(held.at("/answers"), { ...answered("STD-2", "dontKnow"), note });
    const text = readText((await held.visitor.get(held.at("/check"))).text);
    for (const words of ["3 Defined", "We do not know", "No answer", note]) expect(text).toContain(words);
  });

  test("submitting leads to the result; submitting again changes nothing", async () => {
    const { site, held } = await opened();
    const form = readForm((await held.visitor.get(held.at("/check"))).text);
    const first = await held.visitor.post(held.at("/check"), form);
    expect([first.status, first.location]).toEqual([303, held.at("/result")]);
    site.now = new Date("2026-11-22T12:00:00.000Z");
    expect((await held.visitor.post(held.at("/check"), form)).status).toBe(303);
    expect(await readAssessment(site.database, held.id)).toMatchObject({ submittedAt: "2026-11-21T12:00:00.000Z" });
  });

  test("nothing answered, nothing submitted", async () => {
    const site = await openSite();
    const { visitor, at, id } = await begin(site);
    const { status, text } = await visitor.post(at("/check"), { intent: "submit" });
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(await readAssessment(site.database, id)).toMatchObject({ state: "draft" });
  });

  test("a submitted assessment offers no change, and can be opened again with every answer", async () => {
    const { site, held } = await opened();
    await held.visitor.post(held.at("/check"), { intent: "submit" });
    const page = await held.visitor.get(held.at("/check"));
    expect(readForm(page.text).get("intent")).toBe("reopen");
    expect(page.text).not.toContain("#STD-1");
    expect((await held.visitor.get(held.at("/questions/STD"))).text).toContain("<fieldset disabled");
    await held.visitor.post(held.at("/check"), readForm(page.text));
    expect(await readAssessment(site.database, held.id)).toMatchObject({
      state: "draft",
      entries: { "STD-1": { answer: { level: 3 } } },
    });
  });

  test("every page tells a draft from what was submitted", async () => {
    const { held } = await opened();
    const told = async () => {
      const texts: string[] = [];
      for (const place of ["/result", "/roadmap", "/report"]) {
        texts.push(readText((await held.visitor.get(held.at(place))).text));
      }
      return texts.map((text) => /not submitted yet|still open for answers/i.test(text));
    };
    expect(await told()).toEqual([true, true, true]);
    await held.visitor.post(held.at("/check"), { intent: "submit" });
    expect(await told()).toEqual([false, false, false]);
  });
});
