import { describe, expect, test } from "vitest";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { libraryAnswers } from "../../reports/tree/library-facts.ts";
import { beginSurvey, said } from "./begun-survey.ts";

async function opened() {
  const site = await openSite();
  const held = await beginSurvey(site);
  for (const [id, answer] of Object.entries(libraryAnswers)) {
    const typed = "number" in answer ? { number: String(answer.number) } : answer;
    expect((await held.visitor.postJson(held.at("/answers"), said(id, typed))).status, id).toBe(200);
  }
  return { site, held, roadmap: held.at("/roadmap") };
}

describe("the roadmap of a questionnaire of any shape", () => {
  test("is one step away from the result, and says each action's reason and arithmetic", async () => {
    const { held, roadmap } = await opened();
    expect((await held.visitor.get(held.at("/result"))).text).toContain(`href="${roadmap}"`);
    const { status, text } = await held.visitor.get(roadmap);
    expect(status).toBe(200);
    const words = readText(text);
    for (const said of ["Try the emergency plan out", "Today: No.", "Weight in the whole", "Ideas worth a thought"])
      expect(words).toContain(said);
    expect(text).not.toContain('name="if"');
  });

  test("aims at the chosen target within the capacity, and keeps both", async () => {
    const { site, held, roadmap } = await opened();
    const reply = await held.visitor.post(roadmap, { target: "open_to_all", capacity: "2" });
    expect([reply.status, reply.location]).toEqual([303, roadmap]);
    expect(await readAssessment(site.database, held.id)).toMatchObject({ target: "open_to_all", capacity: 2 });
    const { text } = await held.visitor.get(roadmap);
    expect(Object.fromEntries(readForm(text))).toMatchObject({ target: "open_to_all", capacity: "2" });
    expect(readText(text)).not.toContain("Try the emergency plan out");
    const refused = await held.visitor.post(roadmap, { capacity: "many" });
    expect([refused.status, readText(refused.text, "capacity-fault") !== ""]).toEqual([400, true]);
  });

  test("shows one topic at a time without a script, with the way back", async () => {
    const { held, roadmap } = await opened();
    const { text } = await held.visitor.get(`${roadmap}?tag=steering`);
    expect(readText(text)).toContain("2 of 8 actions are about this topic: Steering. Show all actions");
    expect(readText(text)).not.toContain("Offer help with digital life");
  });

  test("is not drawn before stock was taken", async () => {
    const site = await openSite();
    const held = await beginSurvey(site);
    const { text } = await held.visitor.get(held.at("/roadmap"));
    expect(readText(text)).toContain("There is no roadmap yet: no question has been answered.");
    expect(text).toContain(`href="${held.at("/questions/GOV")}"`);
  });

  test("a questionnaire without actions has none, and no link to one", async () => {
    const site = await openSite();
    const visitor = site.visitor();
    const { location } = await visitor.post("/start", { name: "Harbour", instrument: "adoption-stage" });
    const home = `/surveys/${location?.split("/")[2]}`;
    expect((await visitor.get(`${home}/roadmap`)).status).toBe(404);
    expect((await visitor.post(`${home}/roadmap`, { capacity: "2" })).status).toBe(404);
    expect((await visitor.get(`${home}/result`)).text).not.toContain("/roadmap");
  });

  test("in Spanish it is in Spanish", async () => {
    const { held, roadmap } = await opened();
    const words = readText((await held.visitor.get(`${roadmap}?lang=es`)).text);
    for (const said of ["Ensayar el plan de emergencia", "Peso en el conjunto", "Ideas que merecen una reflexión"])
      expect(words).toContain(said);
  });
});
