import type { DotPlot, DotRow } from "#app/charts/chart.ts";
import type { CapabilitySheet, ReportDocument } from "#app/reports/document.ts";

/** A profile of four dimensions, one of them provisional. */
export function sampleChart(change: Partial<DotPlot> = {}): DotPlot {
  return {
    kind: "dot-plot",
    title: "Only Technology is on target; Recognition has furthest to go",
    measure:
      "Average of capability levels in each dimension. Eastmere, agreed record of 18 November 2026, against 10 to 14 invented peers.",
    description:
      "Standardisation 2.6, Recognition 2.25, Technology 3 and between 2.6 and 3.4, Culture 2.4; the target is 3 for each.",
    words:
      "Standardisation stands level with the middle of its peers. The dot shows the average; the level in words can be lower, because a core capability holds the whole dimension to its own level.",
    scale: { min: 1, max: 5, names: ["Initial", "Emerging", "Defined", "Managed", "Optimising"] },
    rows: [
      sampleRow("Standardisation", 2.6, "Level 2 Emerging, index 40"),
      sampleRow("Recognition", 2.25, "Level 2 Emerging, index 31"),
      {
        ...sampleRow("Technology", 3, "Level 3 Defined, index 50, range 40 to 60"),
        range: [2.6, 3.4],
        note: "one question open",
      },
      { ...sampleRow("Culture", 2.4, "Level 2 Emerging, index 35"), peers: null },
    ],
    key: {
      own: "Eastmere, agreed record",
      open: "Eastmere, one question open",
      target: "Target",
      peers: "Middle half of 10 to 14 peers",
    },
    table: {
      caption: "Dimensions",
      columns: [
        { label: "Dimension", numeric: false },
        { label: "Index", numeric: true },
      ],
      rows: [
        ["Standardisation", "40"],
        ["Recognition", "31"],
      ],
    },
    ...change,
  };
}

function sampleRow(label: string, value: number, reading: string): DotRow {
  return { label, note: null, value, range: null, target: 3, peers: { q1: 2.2, median: 2.6, q3: 3 }, reading };
}

/** A report that uses every kind of block at least once. */
export function sampleReport(change: Partial<ReportDocument> = {}): ReportDocument {
  return {
    language: "en",
    direction: "ltr",
    title: "Micro-credential readiness 2026, Eastmere University",
    institution: "Eastmere University",
    cover: {
      organisation: "Eastmere University",
      title: "Micro-credential readiness 2026",
      subtitle: "Report to the Board of Governors, 2 December 2026",
      lede: "Level 2, Emerging: good practice exists in pilots, but few rules bind the whole university.",
      chart: sampleChart(),
      facts: [
        { term: "Agreed", text: "18 November 2026, by nine roles and 31 people" },
        { term: "Answered", text: "18 of 19 questions; one does not apply" },
        { term: "Basis", text: "Micro-credential readiness 1.0.0, expert draft, self-reported" },
      ],
    },
    runningTitle: "Micro-credential readiness 2026",
    caveat: "Self-reported. Provisional: one question open; index 39, between 37 and 42.",
    disclaimer: "Results describe Eastmere’s own view of itself on the day of agreement and are not an accreditation.",
    demonstration: "Demonstration data",
    contents: { title: "Contents" },
    pageLabel: "Page {page} of {pages}",
    blocks: [
      { kind: "heading", level: 2, text: "Where we stand", id: "standing" },
      {
        kind: "verdict",
        sentences: [
          "Eastmere is at level 2, Emerging: good practice exists in pilots, but few rules bind the whole university.",
          "Technology is ahead of the rest; three core capabilities hold everything else at level 2.",
          "A mandatory design template is the cheapest next step.",
        ],
      },
      {
        kind: "facts",
        rows: [
          { term: "Index", text: "39 of 100, between 37 and 42 until the open question is settled" },
          { term: "Weights", text: "39 with equal weights, 39 with those of the literature" },
          { term: "Evidence", text: "6 of 9 claims of level 3 or above have a document" },
        ],
      },
      { kind: "figure", chart: sampleChart() },
      { kind: "heading", level: 3, text: "Decisions requested", id: "decisions" },
      {
        kind: "table",
        table: {
          caption: "What the Board is asked to decide",
          columns: [
            { label: "The Board is asked to", numeric: false },
            { label: "It lifts", numeric: false },
            { label: "Owner", numeric: false },
            { label: "By", numeric: false },
            { label: "Index", numeric: true },
          ],
          rows: [
            [
              "Make the design template binding for every new micro-credential",
              "Standardisation to level 3",
              "Learning design",
              "March 2027",
              "42",
            ],
            [
              "Fund a mandated unit and approve a cost and price model",
              "Culture, 35 to 40",
              "Finance and planning",
              "May 2027",
              "44",
            ],
            [
              "Ask the Provost to settle the open question on data and analytics",
              "Ends the provisional mark",
              "Provost",
              "January 2027",
              "39",
            ],
          ],
        },
      },
      {
        kind: "callout",
        tone: "note",
        text: "If both actions succeed the overall index moves from 39 to 42 and Standardisation reaches level 3.",
      },
      {
        kind: "callout",
        tone: "warn",
        text: "Provisional: the Provost’s office has not answered the question on data and analytics.",
      },
      { kind: "heading", level: 2, text: "Every capability", id: "capabilities" },
      { kind: "paragraph", tone: "lead", text: "Nineteen capabilities apply to Eastmere; one does not." },
      {
        kind: "paragraph",
        tone: "normal",
        text: "A level is the highest statement that is fully true together with every one below it. The agreed record stands here; the views behind it are in the session notes.",
      },
      {
        kind: "paragraph",
        tone: "quiet",
        text: "Capabilities marked as core hold their dimension to their own level.",
      },
      {
        kind: "carpet",
        groups: ["Standardisation", "Recognition", "Technology", "Culture"].map((name) => ({
          name,
          reading: name === "Technology" ? "Level 3, provisional" : "Level 2",
          lines: [
            { level: 3, mark: "Core", name: "Definition and taxonomy", note: "" },
            { level: 2, mark: "", name: "Policy and approval pathway", note: "" },
            { level: 1, mark: "Core", name: "Outcome-based design standard across all faculties", note: "" },
            { level: null, mark: "n/a", name: "Regulatory and cross-border recognition", note: "no framework exists" },
            {
              level: null,
              mark: "?",
              name: "Data, analytics and responsible innovation",
              note: "left open on 18 November",
            },
          ],
        })),
      },
      {
        kind: "list",
        items: [
          "Pilots write outcomes and hours, each in its own format.",
          "Employers take part in two of nine programmes.",
          "No unit owns the catalogue.",
        ],
      },
      { kind: "heading", level: 2, text: "The way from here", id: "roadmap" },
      {
        kind: "levels",
        table: {
          caption: "Level and index of each dimension today and after each phase",
          columns: ["Dimension", "Today", "Foundation, month 6", "Growth, month 18", "Maturity, month 36"],
          rows: ["Standardisation", "Recognition", "Technology", "Culture"].map((label, row) => ({
            label,
            cells: [2, 3, 4, 5].map((level, index) => ({
              level: row === 1 && index === 0 ? null : Math.min(5, level),
              text: row === 1 && index === 0 ? "n/a" : String(level),
              small: String(25 + level * 10 + row),
              rose: index > 0,
            })),
          })),
          note: "An arrow marks a level that rose. Figures below the level are the index.",
        },
      },
      {
        kind: "phases",
        phases: [
          {
            name: "Foundation",
            period: "January to June 2027",
            exit: "Ends when every new offer uses the template and one unit owns the catalogue.",
            load: "9 of 10 points used",
            actions: [
              {
                id: "STD-3a",
                title: "Mandate a design template",
                why: "Outcome-based design is a core capability at level 2; while it stays there, Standardisation cannot rise.",
                facts: ["Level 2 to 3", "3 points", "Learning design", "Eight later actions wait for it"],
              },
              {
                id: "CUL-2a",
                title: "Fund a mandated unit",
                why: "Resourcing holds Culture at level 2.",
                facts: ["Level 2 to 3", "5 points", "Finance and planning", "Needs: Approve a cost and price model"],
              },
            ],
            empty: "",
          },
          {
            name: "Growth",
            period: "July 2027 to June 2028",
            exit: "",
            load: "0 of 10 points used",
            actions: [],
            empty: "Nothing is planned here: the target is reached earlier.",
          },
        ],
      },
      { kind: "pageBreak" },
      { kind: "heading", level: 2, text: "Appendix: capability by capability", id: "appendix" },
      ...[
        "Definition and taxonomy",
        "Policy and approval pathway",
        "Outcome-based design standard",
        "Assessment and competency",
      ].map((name, index) => ({ kind: "capability" as const, sheet: sampleSheet(name, index) })),
    ],
    ...change,
  };
}

function sampleSheet(name: string, index: number): CapabilitySheet {
  const level = index === 3 ? null : index + 2;
  return {
    id: `STD-${index + 1}`,
    name,
    marks: index % 2 === 0 ? ["Core", "Enabler"] : [],
    purpose: "So that learners, employers and partners mean the same thing when they say micro-credential.",
    level,
    reading: level === null ? "Does not apply" : `Level ${level}`,
    now: "Pilots state outcomes and hours, each in its own format; a shared vocabulary exists in two faculties.",
    next:
      index === 2
        ? null
        : "A mandatory template captures all 11 mandatory European elements (or the national equivalent) for every new micro-credential.",
    facts: [
      { term: "Agreed by", text: "Learning design, quality office, two deans" },
      { term: "Evidence", text: "Senate paper 2025/14; template draft 3" },
      { term: "Views", text: "Two camps of three: levels 2 and 3" },
    ],
    note:
      index === 0
        ? "The registry still lists “short courses” and “badges” as one thing.\nTo be settled in spring."
        : null,
  };
}
