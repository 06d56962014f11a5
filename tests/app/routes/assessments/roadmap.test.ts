import { describe, expect, test } from "vitest";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answerAll, answered, begin } from "../begun.ts";

const english = createTranslator("en");

async function opened() {
  const site = await openSite();
  const held = await begin(site);
  await answerAll(held, 1);
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

describe("stock is taken first", () => {
  test("without answers there is no plan, but the way to the questions", async () => {
    const site = await openSite();
    const held = await begin(site);
    const empty = await held.visitor.get(held.at("/roadmap"));
    expect(readText(empty.text)).toContain("There is no roadmap yet: no question has been answered.");
    for (const dimension of ["STD", "REC", "TEC", "CUL"])
      expect(empty.text).toContain(`href="${held.at(`/questions/${dimension}`)}"`);
  });

  test("with too few answers in a dimension the page says which to answer first, and names no phase", async () => {
    const { held, roadmap } = await opened();
    for (const id of ["TEC-1", "TEC-2"]) await held.visitor.postJson(held.at("/answers"), answered(id, "dontKnow", 1));
    const { text } = await held.visitor.get(roadmap);
    expect(readText(text)).toContain("too few questions are answered in Technology.");
    expect(text).toContain(`href="${held.at("/questions/TEC")}"`);
    expect(text).not.toContain(`href="${held.at("/questions/STD")}"`);
    expect(text).not.toContain('name="if"');
    expect(text).not.toContain('id="ideas"');
  });
});

describe("topics", () => {
  const boxes = (text: string) => [...text.matchAll(/name="if"(?: checked="")? value="([^"]+)"/g)].map(([, id]) => id);

  test("a topic leaves its actions in their order, says how many of how many, and leads back to all with the ticks kept", async () => {
    const { held, roadmap } = await opened();
    const all = boxes((await held.visitor.get(roadmap)).text);
    const { text } = await held.visitor.get(`${roadmap}?tag=technology-platforms&if=TEC-2a`);
    const some = boxes(text);
    expect(some.length).toBeGreaterThan(2);
    expect(some).toEqual(all.filter((id) => some.includes(id)));
    expect(readText(text)).toContain(
      `${some.length} of ${all.length} actions are about this topic: Technology platforms.`,
    );
    expect(text).toContain('href="?if=TEC-2a#actions"');
    expect(text).toMatch(/<option value="technology-platforms" selected="">/);
  });

  test("a ticked action of another topic still counts, and stays ticked when the form is sent", async () => {
    const { held, roadmap } = await opened();
    const { text } = await held.visitor.get(`${roadmap}?tag=technology-platforms&if=STD-1a`);
    expect(readText(text)).toContain(english.t("assessments:roadmap.whatIf.some", { count: 1 }));
    expect(text).toContain('<input type="hidden" name="if" value="STD-1a"/>');
  });

  test.each(["?tag=", "?tag=NO", "?tag=__proto__", "?tag=%3Cscript%3E"])(
    "an address that ends in %s shows all",
    async (query) => {
      const { held, roadmap } = await opened();
      const { status, text } = await held.visitor.get(roadmap + query);
      expect(status).toBe(200);
      expect(boxes(text)).toEqual(boxes((await held.visitor.get(roadmap)).text));
    },
  );
});

test("ideas stand below the plan as resources, with no box and no priority", async () => {
  const { held, roadmap } = await opened();
  const { text } = await held.visitor.get(roadmap);
  const ideas = text.slice(text.indexOf('id="ideas"'));
  expect(readText(ideas)).toContain("Award badges for soft skills");
  expect(ideas).not.toContain('name="if"');
});
