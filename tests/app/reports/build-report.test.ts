import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTranslator, type Translator } from "#app/i18n/translator.ts";
import type { Answer, Answers } from "#app/questions/answer.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import type { Block, ReportDocument } from "#app/reports/document.ts";
import { explain } from "#app/reports/explain.ts";
import type { AssessmentFacts } from "#app/reports/facts.ts";
import { resultFacts } from "#app/reports/result-facts.ts";
import { verdict } from "#app/reports/verdict.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { contentValidity } from "#app/surveys/panel/content-validity.ts";
import { flagship } from "../../support/flagship.ts";
import { allAnswersAt, english, factsOf, spanish, spanishWords, workedAnswers } from "./worked-facts.ts";

describe("the leadership report", () => {
  const report = buildReport(factsOf(workedAnswers), english, plainBrand);

  it("opens with the finding, then the facts, then the picture", () => {
    expect(report.blocks.slice(0, 4).map(({ kind }) => kind)).toEqual(["heading", "verdict", "facts", "figure"]);
  });

  it("says beside the state of validation what a panel of experts found, where one judged this version", () => {
    const facts = factsOf(workedAnswers);
    const said = (of: AssessmentFacts) => JSON.stringify(buildReport(of, english, plainBrand).blocks);
    expect(said(facts)).not.toContain("Panel of experts");
    const validity = contentValidity([{ id: "STD-1", ratings: [4, 3, 4, 4, 2, 3] }]);
    const panel = { month: "2026-05", fields: ["quality"], validity };
    expect(said({ ...facts, instrument: { ...facts.instrument, panel } })).toContain(
      "In May 2026 6 experts (quality) judged the questions of this version: 1 of 1 reach a content validity of 0.78, and their average is 0.83.",
    );
  });

  it("tells its parts in the order a board reads them", () => {
    expect(
      headings(report)
        .filter(({ level }) => level === 2)
        .map(({ text }) => text),
    ).toEqual([
      "Where we stand",
      "Strengths and risks",
      "Decisions requested",
      "Roadmap at a glance",
      "Every capability",
      "Why these scores",
      "Stage of adoption: Implementation",
      "The roadmap",
      "What each phase brings",
      "What each side looks for",
      "Beside the literature and the sector",
      "Method and limits",
      "The capabilities one by one",
    ]);
  });

  it("says on its cover what the figures rest on", () => {
    expect(report.cover.facts).toEqual([
      { term: "State", text: "Submitted, as of 2 December 2026" },
      { term: "Answered", text: "18 of 19 questions; one does not apply" },
      { term: "Basis", text: "Micro-credential readiness 1.0.0, expert draft, self-reported" },
    ]);
    expect(report.caveat).toBe(
      "Self-reported. Provisional: index 39 of 100, between 37 and 42 until every question is settled.",
    );
  });

  it("asks for at most five decisions, the first phase first and open questions among them", () => {
    expect(decisions(report)).toEqual([
      [
        "1. Mandate a design template with the 11 standard elements",
        "Standardisation to level 3, index 40 to 45",
        "Small, up to 2 person-weeks",
        "Learning design",
        "May 2027",
      ],
      [
        "2. Fund a mandated unit and approve a cost and price model",
        "Culture index 35 to 40",
        "Medium, 3 to 8 person-weeks",
        "Finance and planning",
        "May 2027",
      ],
      [
        "3. Settle the open question: data and analytics",
        "Ends the provisional mark",
        "Small, one meeting",
        "Institutional research",
        "May 2027",
      ],
    ]);
    expect(decisions(buildReport(factsOf(allAnswersAt(1)), english, plainBrand))).toHaveLength(5);
  });

  it("shows what each phase brings, with the numbers of the roadmap's own what-if", () => {
    const table = report.blocks.find((block) => block.kind === "levels")?.table;
    expect(
      table?.rows.map(({ label, cells }) => [label, ...cells.map((cell) => `${cell.text} ${cell.small}`)]),
    ).toEqual([
      ["Standardisation", "2 40", "3 45", "3 50"],
      ["Recognition", "2 31", "2 31", "3 50"],
      ["Technology", "3 50*", "3 50*", "3 56*"],
      ["Culture", "2 35", "2 40", "3 50"],
      ["The whole", "2 39*", "2 42*", "3 52*"],
    ]);
  });

  it("prints the reason beside every question that does not apply, and whom to ask about an open one", () => {
    const rows = report.blocks.flatMap((block) => (block.kind === "table" ? block.table.rows : []));
    expect(rows).toContainEqual(["Regulatory, professional and cross-border recognition", "no framework exists"]);
    expect(rows).toContainEqual([
      "Data, analytics and responsible innovation",
      "Not answered",
      "Institutional research",
    ]);
  });

  it("shows what a respondent wrote literally, and only there", () => {
    const note = 'We say "{{level}}" <b>often</b> & STD-3 is ours.';
    const notes = { "STD-1": { note, evidenceUrl: "https://example.org/minute" } };
    const sheets = buildReport(factsOf(workedAnswers, { notes }), english, plainBrand).blocks.flatMap((block) =>
      block.kind === "capability" ? [block.sheet] : [],
    );
    expect(sheets).toHaveLength(20);
    expect(sheets[0]?.note).toBe(note);
    expect(sheets[0]?.facts).toContainEqual({ term: "Link given", text: "https://example.org/minute" });
    expect(sheets.slice(1).every((sheet) => sheet.note === null)).toBe(true);
  });

  it("has no comparison with peers while there are none, and says so", () => {
    expect(texts(report).some((text) => text.startsWith("There are no peers to compare with yet."))).toBe(true);
  });
});

describe("whatever was answered", () => {
  const anySituation = fc.record({
    answers: anyAnswers(),
    targetProfile: fc.constantFrom(null, "learning", "employment", "qualification"),
    capacity: fc.constantFrom(null, 1, 4, 12),
    submitted: fc.boolean(),
  });

  it.each([
    ["English", english, {}],
    ["Spanish", spanish, { words: spanishWords }],
  ])("every string is a finished sentence or word of %s", (_, translator, spoken) => {
    fc.assert(
      fc.property(anySituation, ({ answers, ...change }) => {
        const facts = factsOf(answers, { ...change, ...spoken });
        for (const text of allTexts(facts, translator)) expect(faultIn(text), text).toBeNull();
      }),
      { numRuns: 120 },
    );
  });

  it("no English is left in a Spanish report, but for the works it cites", () => {
    fc.assert(
      fc.property(anySituation, ({ answers, ...change }) => {
        const facts = factsOf(answers, { ...change, words: spanishWords });
        const cited = [...citedWords, ...facts.position.outside.map(({ citation }) => citation)];
        for (const text of allTexts(facts, spanish)) {
          expect(cited.reduce((rest, words) => rest.replaceAll(words, ""), text)).not.toMatch(englishWords);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("headings never skip a level, and ids are not used twice", () => {
    fc.assert(
      fc.property(anySituation, ({ answers, ...change }) => {
        const found = headings(buildReport(factsOf(answers, change), english, plainBrand));
        expect(found[0]?.level).toBe(2);
        const ids = found.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });

  it("speaks the invented languages without losing a sentence", () => {
    for (const tag of ["en-XA", "ar-XB"]) {
      const report = buildReport(factsOf(workedAnswers), createTranslator(tag), plainBrand);
      for (const text of texts(report)) expect(/\{\{|undefined|NaN/.test(text), text).toBe(false);
    }
  });
});

function anyAnswers(): fc.Arbitrary<Answers> {
  const anyAnswer: fc.Arbitrary<Answer | null> = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 5 }).map((level) => ({ level })) },
    { weight: 1, arbitrary: fc.constant({ dontKnow: true as const }) },
    { weight: 1, arbitrary: fc.constant({ notApplicable: "lex 12" }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const ids = capabilitiesOf(flagship()).map(({ id }) => id);
  return fc.array(anyAnswer, { minLength: ids.length, maxLength: ids.length }).map((given) =>
    Object.fromEntries(
      ids.flatMap((id, place) => {
        const answer = given[place] ?? null;
        return answer === null ? [] : [[id, answer] as const];
      }),
    ),
  );
}

/** Works and places in them are named in the language they were printed in. */
const citedWords = [
  ...Object.values(spanishWords.sources).map(({ citation }) => citation),
  ...capabilitiesOf(flagship()).flatMap(({ evidence }) => evidence.map(({ locator }) => locator)),
];

/** Words no Spanish sentence has. */
const englishWords = /\b(the|and|of|is|are|with|level|not|to|by|question|capability)\b/;

function allTexts(facts: AssessmentFacts, translator: Translator): readonly string[] {
  const report = buildReport(facts, translator, plainBrand);
  const nodes = [...facts.instrument.dimensions.map(({ id }) => id), "overall"];
  return [
    ...texts(report),
    ...texts(verdict(facts, translator)),
    ...texts(resultFacts(facts, translator)),
    ...nodes.flatMap((id) => texts(explain(facts, id, translator))),
  ];
}

/** Fields that hold no words. */
const wordless = new Set(["id", "kind", "tone", "language", "direction", "weight"]);

/** Every string a reader may see. */
function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    wordless.has(key) || (emptyAllowed.has(key) && entry === "") ? [] : texts(entry),
  );
}

/** Fields that may say nothing: a line without a note, a chart without a closing sentence. */
const emptyAllowed = new Set(["note", "words"]);

function faultIn(text: string): string | null {
  if (text.trim() === "") return "empty";
  if (text !== text.trim() || / {2}/.test(text)) return "stray space";
  if (/\{\{|\}\}/.test(text)) return "a placeholder was left open";
  if (/undefined|\bNaN\b|Infinity|\[object/.test(text)) return "a value that is none";
  if (/\b(STD|REC|TEC|CUL)-\d|\bX[1-4]\b/.test(text)) return "a bare id";
  if (/index[^.;,]*\d\s?%/i.test(text)) return "an index as a percentage";
  if (/^[a-z][\w]*(\.[\w]+)+$/.test(text)) return "a key instead of a sentence";
  if (/\b(0|no) further|\.\.|: *\.|, *\.|; *\./.test(text)) return "a hole in a sentence";
  return null;
}

function headings(report: ReportDocument) {
  return report.blocks.flatMap((block: Block) => (block.kind === "heading" ? [block] : []));
}

function decisions(report: ReportDocument) {
  const place = report.blocks.findIndex((block) => block.kind === "heading" && block.id === "decisions-requested");
  const table = report.blocks[place + 1];
  return table?.kind === "table" ? table.table.rows : [];
}
