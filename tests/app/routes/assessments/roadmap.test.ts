import { describe, expect, test } from "vitest";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answered, begin } from "../begun.ts";

const english = createTranslator("en");

async function opened() {
  const site = await openSite();
  const held = await begin(site);
  for (const id of ["STD-1", "STD-3", "REC-1", "REC-3", "CUL-1", "CUL-2", "TEC-2", "TEC-3"]) {
    await held.visitor.postJson(held.at("/answers"), answered(id, "1"));
  }
  return { site, held, roadmap: held.at("/roadmap") };
}

describe("the settings of the roadmap", () => {
  test("are kept and shown again", async () => {
    const { site, held, roadmap } = await opened();
    const reply = await held.visitor.post(roadmap, { target: "employment", capacity: "12" });
    expect([reply.status, reply.location]).toEqual([303, roadmap]);
    expect(await readAssessment(site.database, held.id)).toMatchObject({ target: "employment", capacity: 12 });
    const form = readForm((await held.visitor.get(roadmap)).text);
    expect(Object.fromEntries(form)).toMatchObject({ target: "employment", capacity: "12" });
  });

  test.each(["0", "1001", "-1", "eight", "1e3", "9".repeat(1000), "<b>"])(
    "a capacity of %j is refused at its field and nothing changes",
    async (capacity) => {
      const { site, held, roadmap } = await opened();
      const { status, text } = await held.visitor.post(roadmap, { capacity });
      expect(status).toBe(400);
      expect(readText(text, "capacity-fault")).not.toBe("");
      expect(readForm(text).get("capacity")).toBe(capacity.slice(0, 20));
      expect(await readAssessment(site.database, held.id)).toMatchObject({ target: null, capacity: null });
    },
  );

  test("a target that is not offered means the default one", async () => {
    const { site, held, roadmap } = await opened();
    await held.visitor.post(roadmap, { target: "__proto__", capacity: "8" });
    expect(await readAssessment(site.database, held.id)).toMatchObject({ target: null, capacity: 8 });
  });
});

describe("what if these actions succeeded", () => {
  test("the ticked actions stay ticked, and the outcome says how many they are", async () => {
    const { held, roadmap } = await opened();
    const ids = [...(await held.visitor.get(roadmap)).text.matchAll(/name="if" value="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(5);
    const { text } = await held.visitor.get(`${roadmap}?if=${ids[0]}&if=${ids[1]}`);
    expect(text.match(/<input[^>]*name="if"[^>]*checked=""/g)).toHaveLength(2);
    expect(readText(text)).toContain(english.t("assessments:roadmap.whatIf.some", { count: 2 }));
  });

  test.each([
    "?if=",
    "?if=NO-1",
    "?if=__proto__",
    `?${"if=x&".repeat(200)}`,
    "?if[]=a",
    "?if=%3Cscript%3Ealert(1)%3C/script%3E",
  ])("an address that ends in %s ticks nothing", async (query) => {
    const { held, roadmap } = await opened();
    const { status, text } = await held.visitor.get(roadmap + query);
    expect(status).toBe(200);
    expect(text).not.toContain("<script>alert");
    expect(text).not.toMatch(/<input[^>]*name="if"[^>]*checked=""/);
  });
});
