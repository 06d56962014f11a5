import { describe, expect, test } from "vitest";
import { guideLibrary, secondVersions } from "../../../support/guide-library.ts";
import { readText } from "../../../support/read-page.ts";
import { openSite, type Site } from "../../../support/site.server.ts";
import { answered } from "../begun.ts";
import { said } from "../surveys/begun-survey.ts";

const ladder = {
  format: 1,
  id: "open-data",
  answers: [
    { ...answered("POL-1", "3"), note: "see paper 12" },
    { ...answered("POL-2", "notApplicable"), reason: "no people" },
  ],
  place: "assessments",
  section: "POL",
  lead: "0 of 2 answers carry over as they are.",
  rows: [
    "Rules for sensitive data Does not apply: no people This answer can no longer be given.",
    "Data policy 3 Settled",
  ],
  earlier: "In version 1.0.0 you answered “Does not apply: no people”.",
} as const;

const tree = {
  format: 2,
  id: "small-library",
  answers: [
    said("PLAN", { choice: "settled" }),
    said("STAFF", { choice: "yes" }),
    said("RENEW", { choice: "yes" }),
    said("VISITS", { number: 500 }),
  ],
  place: "surveys",
  section: "overall",
  lead: "2 of 4 answers carry over as they are.",
  rows: [
    "How many visits did you have last year? 500 visits Other answers can be given now.",
    "Can loans be renewed online? Yes",
    "How far is your service plan? Settled",
  ],
  earlier: "In version 1.0.0 you answered “500 visits”.",
} as const;

/** An answered assessment of version 1.0.0 at a site where 2.0.0 has been installed since. */
async function answeredBefore({ format, id, answers, place }: typeof ladder | typeof tree) {
  const site: Site = await openSite();
  site.library = await guideLibrary({ format });
  const visitor = site.visitor();
  const { location } = await visitor.post("/start", { name: "Harbour University", instrument: id });
  const assessment = location?.split("/")[2] ?? "";
  for (const answer of answers)
    expect((await visitor.postJson(`/${place}/${assessment}/answers`, answer)).status).toBe(200);
  const home = await visitor.get(`/${place}/${assessment}`);
  expect(home.text).not.toContain("/move");
  const second = secondVersions[format];
  site.library = await guideLibrary({ format }, second);
  return { site, visitor, id: assessment, home: `/${place}/${assessment}`, move: `/assessments/${assessment}/move` };
}

describe.each([ladder, tree])("an assessment in format $format when a newer version is here", (example) => {
  test("offers the move at home, and shows every answer's fate before anything happens", async () => {
    const { site, visitor, home, move } = await answeredBefore(example);
    expect((await visitor.get(home)).text).toContain(`href="${move}"`);
    const { status, text } = await visitor.get(move);
    const page = readText(text);
    expect([status, page.includes("Move to version 2.0.0"), page.includes(example.lead)]).toEqual([200, true, true]);
    for (const row of example.rows) expect(page).toContain(row);
    expect(await site.database.read.selectFrom("assessment").select("id").execute()).toHaveLength(1);
  });

  test("makes a new one with what carries over, linked both ways, and the old answer beside an open question", async () => {
    const { site, visitor, id, home, move } = await answeredBefore(example);
    const before = (await visitor.get(`/assessments/${id}/assessment.json`)).text.replace(/"exportedAt":.*/, "");
    const made = await visitor.post(move, {});
    expect([made.status, made.location]).toEqual([303, expect.stringMatching(/^\/assessments\/[\w-]+\/link$/)]);
    const next = made.location?.split("/")[2] ?? "";
    const there = await visitor.get(`/${example.place}/${next}`);
    expect(readText(there.text)).toContain("What was answered in version 1.0.0 came along");
    expect(there.text).toContain(`href="/assessments/${id}"`);
    const section = await visitor.get(`/${example.place}/${next}/questions/${example.section}`);
    expect(readText(section.text)).toContain(example.earlier);
    const again = await visitor.get(move);
    expect(readText(again.text)).toContain("The answers were moved to version 2.0.0 already.");
    const after = (await visitor.get(`/assessments/${id}/assessment.json`)).text.replace(/"exportedAt":.*/, "");
    expect(after).toBe(before);
    const stranger = site.visitor();
    for (const path of [move, home, `/assessments/${next}`]) expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(move, {})).status).toBe(401);
  });
});

test("what was said of circumstances moves with the answers, with its note, and the original keeps it", async () => {
  const site = await openSite();
  const { instruments } = site.library;
  const [flagship] = instruments;
  if (flagship === undefined) throw new Error("There is no questionnaire.");
  const visitor = site.visitor();
  const id =
    (await visitor.post("/start", { name: "Harbour University", instrument: flagship.instrument.id })).location?.split(
      "/",
    )[2] ?? "";
  const told = { ...said("means", { choice: "scarce" }), note: "Since 2024" };
  for (const answer of [answered("STD-1", "3"), told])
    expect((await visitor.postJson(`/assessments/${id}/answers`, answer)).status).toBe(200);
  const second = { ...flagship, instrument: { ...flagship.instrument, version: "1.0.1" } };
  site.library = { ...site.library, instruments: [...instruments, second] };
  const move = `/assessments/${id}/move`;
  const page = readText((await visitor.get(move)).text);
  expect(page).toContain("All 2 answers carry over as they are.");
  expect(page).toContain("How far do your money, staff and networks reach?");
  const next = (await visitor.post(move, {})).location?.split("/")[2] ?? "";
  for (const one of [id, next]) {
    const { text } = await visitor.get(`/assessments/${one}/assessment.json`);
    expect(JSON.parse(text)).toMatchObject({
      answers: { "STD-1": { level: 3 }, means: { choice: "scarce" } },
      notes: { means: { note: "Since 2024" } },
    });
  }
});

test("a newer version in the other format is offered once, shown and moved to", async () => {
  const { site, visitor, id, move } = await answeredBefore(ladder);
  const newer = await guideLibrary({
    format: 2,
    edits: [
      ["survey.yaml", "id: small-library", "id: open-data"],
      ["survey.yaml", "version: 1.0.0", "version: 3.0.0"],
    ],
  });
  const another = await guideLibrary({ format: 2 });
  site.library = { ...site.library, trees: [...newer.trees, ...another.trees] };
  expect((await visitor.get("/start")).text.match(/value="open-data"/g)).toHaveLength(1);
  expect((await visitor.get(`/assessments/${id}`)).status).toBe(200);
  const page = readText((await visitor.get(move)).text);
  expect(page).toContain("Move to version 3.0.0");
  expect(page).toContain("2 have no home");
  const next = (await visitor.post(move, {})).location?.split("/")[2] ?? "";
  expect((await visitor.get(`/assessments/${next}`)).location).toBe(`/surveys/${next}`);
  expect(readText((await visitor.get(`/surveys/${next}`)).text)).toContain(
    "What was answered in version 1.0.0 came along",
  );
});

test("results of both versions stand in one line for whoever holds both, broken where they cannot be compared", async () => {
  const { site, visitor, id, move } = await answeredBefore(tree);
  await visitor.postJson(`/surveys/${id}/answers`, said("PAY", { choice: "yes" }));
  await visitor.post(`/surveys/${id}/check`, {});
  const next = (await visitor.post(move, {})).location?.split("/")[2] ?? "";
  for (const question of ["RENEWAL", "PAY"])
    await visitor.postJson(`/surveys/${next}/answers`, said(question, { choice: "yes" }, question === "PAY" ? 1 : 0));
  expect((await visitor.get(`/surveys/${next}`)).text).toContain(`href="/assessments/${next}/trend"`);
  site.now = new Date(site.now.getTime() + 60_000);
  expect((await visitor.post(`/surveys/${next}/check`, {})).status).toBe(303);
  const page = readText((await visitor.get(`/assessments/${next}/trend`)).text);
  expect(page).toContain("The newest score of the whole begins a line of its own");
  expect(page).toContain("these cannot be compared: The whole, Online.");
  expect(page).toContain("Service 100, hardly different from the 100 of");
  expect((await site.visitor().get(`/assessments/${next}/trend`)).status).toBe(404);
});

test("without a newer version the page says so, and nothing can be made", async () => {
  const site = await openSite();
  site.library = await guideLibrary({ format: 1 });
  const visitor = site.visitor();
  const { location } = await visitor.post("/start", { name: "Harbour", instrument: "open-data" });
  const move = location?.replace(/link$/, "move") ?? "";
  expect(readText((await visitor.get(move)).text)).toContain("answers the newest version there is");
  expect((await visitor.post(move, {})).status).toBe(404);
});

test("a newer version whose files were changed after people had answered it takes nobody's answers", async () => {
  const { site, visitor, move } = await answeredBefore(ladder);
  expect((await visitor.post(move, {})).status).toBe(303);
  const edits = [...(secondVersions[1].edits ?? []), ["survey.yaml", "weight: 2", "weight: 3"] as const];
  site.library = await guideLibrary({ format: 1 }, { format: 1, edits });
  const { status, text } = await visitor.post(move, {});
  expect([status, readText(text).includes("Nobody can begin with this questionnaire now")]).toEqual([409, true]);
});
