import { describe, expect, test, vi } from "vitest";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { begin } from "../begun.ts";
import { beginSurvey, said } from "./begun-survey.ts";

const answers: Readonly<Record<string, object | string>> = {
  "CTX-1": { number: "20000" },
  "CTX-3": { choice: "no" },
  "ACC-1": { number: "35" },
  "ACC-2": { choice: "yes" },
  "ACC-3": { checked: ["step_free", "toilet"] },
  "ACC-4": { choice: "most" },
  "COL-1": { level: 3 },
  "COL-2": { choices: ["print", "ebooks"] },
  "COL-3": { number: "100" },
  "COL-4": { ranking: ["newcomers"] },
  "DIG-1": { choice: "yes" },
  "DIG-2": { rows: [{ what: "Laptop", number: "4" }] },
  "DIG-3": { choice: "no" },
  "DIG-4": { level: 2 },
  "PPL-1": { choice: "agree" },
  "PPL-2": { choice: "disagree" },
  "PPL-3": { level: 2 },
  "PPL-4": { choice: "yearly" },
  "GOV-1": { choice: "yes" },
  "GOV-2": { choice: "partly" },
  "GOV-3": { choice: "yes" },
  "GOV-4": { choice: "no" },
  "GOV-5": { choice: "yes" },
};

async function answeredSurvey() {
  const site = await openSite();
  const held = await beginSurvey(site);
  for (const [id, answer] of Object.entries(answers)) {
    const { status } = await held.visitor.postJson(held.at("/answers"), said(id, answer));
    expect(status, id).toBe(200);
  }
  const read = async (place: string) => readText((await held.visitor.get(held.at(place))).text);
  return { site, held, read };
}

describe("an assessment of another subject, from start to report", () => {
  test("its pages count what is asked, and its result is the one worked out by hand", async () => {
    const { held, read } = await answeredSurvey();
    expect(await read("")).toContain("Public library service");
    const result = await read("/result");
    // ACC (2 × 50 + 100 + 2 × 3/6 × 100 + 2 × 2/3 × 100) ÷ 7, COL (2 × 50 + 2 × 40 + 50) ÷ 5, DIG (100 + 0 + 2 × 25) ÷ 4,
    // PPL (75 + 75 + 2 × 25 + 66.7) ÷ 5, GOV level 2 of 3; weights 2, 3, 2, 2, 3.
    expect(result).toMatch(/Steady: 53\.62 on a scale from 0 to 100/);
    expect(result).toContain("6 questions were not asked because of earlier answers");
    expect(result).toMatch(/Governance and resilience.*2\.00/s);
    expect(result).toContain("As a reader meets it");
    await held.visitor.post(held.at("/check"), { intent: "submit" });
    const report = await read("/report");
    for (const words of ["Submitted, as of", "Newcomers", "Laptop", "What was not asked", "20,000 inhabitants"])
      expect(report.toLowerCase()).toContain(words.toLowerCase().replace("newcomers", "people new to the country"));
    expect(report).not.toContain("Not asked any more");
  });

  test("another set of weights is a view beside the result, worked out to its parts", async () => {
    const { held, read } = await answeredSurvey();
    const result = await read("/result");
    expect(result).toContain("The questionnaire’s own weights");
    expect(result).toMatch(/With other weights the index would lie between \d+ and \d+/);
    const view = await read("/result?weights=reach");
    expect(view).toContain("Another view: Reach first");
    expect(view).toContain("This is not the result.");
    expect(await read("/result?weights=nowhere")).not.toContain("Another view: Reach");
    expect((await held.visitor.get(held.at("/result?weights=reach"))).text).toContain(held.at("/questions/ACC#ACC-1"));
  });

  test("weights of one's own stand beside it with their reason, on the page, as data and in the report", async () => {
    const { held, read } = await answeredSurvey();
    expect((await held.visitor.get(held.at("/result"))).text).toContain(`href="${held.at("/weights")}"`);
    expect(await read("/weights")).toContain("In the whole index");
    const points = { ACC: "1", COL: "0", DIG: "0", PPL: "0", GOV: "0" };
    const fields = Object.fromEntries(Object.entries(points).map(([id, value]) => [`points:${id}`, value]));
    const refused = await held.visitor.post(held.at("/weights"), { ...fields, by: "The board" });
    expect([refused.status, readText(refused.text)]).toEqual([400, expect.stringContaining("without a reason")]);
    const { status } = await held.visitor.post(held.at("/weights"), { ...fields, by: "The board", reason: "Reach." });
    expect(status).toBe(303);
    // All weight on access: the whole is its index, (2 × 50 + 100 + 2 × 50 + 2 × 66.7) ÷ 7 = 61.9.
    expect(await read("/result?weights=custom")).toMatch(/Own weights\s+shown below\s+62/);
    expect(await read("/report")).toMatch(/Own weights were set by .?The board/);
    const trace = JSON.parse((await held.visitor.get(held.at("/trace.json?weights=custom"))).text);
    expect(trace.overall.index).toBeCloseTo(61.9, 1);
    expect((await held.visitor.get(held.at("/trace.json?weights=nowhere"))).status).toBe(404);
  });

  test("rows people added are downloaded as a table, safe for spreadsheets, and only while there are some", async () => {
    const { site, held } = await answeredSurvey();
    const link = held.at("/rows/DIG-2");
    expect((await held.visitor.get(held.at("/result"))).text).toContain(`href="${link}"`);
    const { status, headers, text } = await held.visitor.get(link);
    expect([status, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(text).toMatch(/^\uFEFF.*\r\nLaptop,4/);
    await held.visitor.postJson(held.at("/answers"), said("DIG-2", { rows: [{ what: "=1+1", number: "1" }] }, 1));
    expect((await held.visitor.get(link)).text).toContain("'=1+1,1");
    for (const other of ["/rows/DIG-1", "/rows/NONE", "/rows/__proto__"])
      expect((await held.visitor.get(held.at(other))).status, other).toBe(404);
    expect((await site.visitor().get(link)).status).toBe(404);
  });

  test("every number is downloaded with all that is behind it, and only by who holds the assessment", async () => {
    const { site, held } = await answeredSurvey();
    const { status, headers, text } = await held.visitor.get(held.at("/trace.json"));
    expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
    expect(headers["content-disposition"]).toBe('attachment; filename="waymark-trace-harbour-library.json"');
    const trace = JSON.parse(text);
    expect(trace.overall.shown).toEqual({ value: 53.62, index: 54 });
    expect(trace.items["ONL-1"]).toMatchObject({ state: "hidden", answer: null });
    expect((await held.visitor.get(held.at("/result"))).text).toContain(`href="${held.at("/trace.json")}"`);
    expect((await site.visitor().get(held.at("/trace.json"))).status).toBe(404);
  });

  test("its report is made as PDF by the same job, with the questionnaire’s own words", {
    timeout: 120_000,
  }, async () => {
    const { held } = await answeredSurvey();
    const files = `/assessments/${held.id}/report/files`;
    expect((await held.visitor.get(held.at("/report"))).text).toContain(`<form method="post" action="${files}">`);
    const { status, location } = await held.visitor.post(files);
    expect([status, location?.startsWith(files)]).toEqual([303, true]);
    const page = location?.split("?")[0] ?? "";
    const done = await vi.waitFor(
      async () => {
        const reply = await held.visitor.get(page);
        expect(readText(reply.text)).toContain("The PDF is ready");
        return reply;
      },
      { timeout: 90_000, interval: 50 },
    );
    expect(done.text).toContain(`href="${held.at("/report")}"`);
    const file = await held.visitor.get(`${page}/download`);
    expect([file.headers["content-type"], file.text.slice(0, 5)]).toEqual(["application/pdf", "%PDF-"]);
    expect((await held.visitor.get(files)).location).toBe(held.at("/report"));
  });

  test("it is downloaded as answers that the command line scores, with its shared pages in place", async () => {
    const { held } = await answeredSurvey();
    const file = JSON.parse((await held.visitor.get(`/assessments/${held.id}/assessment.json`)).text);
    expect(file).toMatchObject({ instrument: "public-library-service", answers: { "ACC-1": { number: 35 } } });
    for (const place of ["/profile", "/link", "/delete"])
      expect((await held.visitor.get(`/assessments/${held.id}${place}`)).status, place).toBe(200);
  });

  test("pages of the other kind of questionnaire lead over, whichever way", async () => {
    const { site, held } = await answeredSurvey();
    for (const place of ["", "/result", "/roadmap", "/report", "/questions/STD"]) {
      const { status, location } = await held.visitor.get(`/assessments/${held.id}${place}`);
      expect([status, location]).toEqual([302, held.at()]);
    }
    const ladder = await begin(site);
    expect((await ladder.visitor.get(`/surveys/${ladder.id}/result`)).location).toBe(ladder.at());
    expect((await ladder.visitor.get(held.at("/result"))).status).toBe(404);
  });

  test("with too little answered no number is shown", async () => {
    const site = await openSite();
    const held = await beginSurvey(site);
    await held.visitor.postJson(held.at("/answers"), said("ACC-2", { choice: "yes" }));
    expect(readText((await held.visitor.get(held.at("/result"))).text)).toContain("Too little is answered");
    expect((await held.visitor.post(held.at("/check"), { intent: "reopen" })).status).toBe(303);
  });

  test("start offers every questionnaire, and refuses any other", async () => {
    const site = await openSite();
    const visitor = site.visitor();
    const { text } = await visitor.get("/start");
    expect(text).toMatch(/value="micro-credential-readiness".*value="public-library-service"/s);
    const { status, text: again } = await visitor.post("/start", { name: "X", instrument: "other" });
    expect([status, again.includes("Choose one of the questionnaires")]).toEqual([400, true]);
  });

  test("in Spanish everything is in Spanish", async () => {
    const { held } = await answeredSurvey();
    const page = await held.visitor.get(`${held.at("/report")}?lang=es`);
    expect(readText(page.text)).toContain("Lo que no se preguntó");
    expect(readText(page.text)).toContain("Servicio de biblioteca pública");
  });
});
