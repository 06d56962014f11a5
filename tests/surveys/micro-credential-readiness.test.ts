import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { checkAnswersFile } from "#app/questions/answers-file.ts";
import { score } from "#app/scoring/score-record.ts";
import { answerable } from "#app/surveys/answerable-instrument.ts";
import { capabilitiesOf, dimensionOf, findCapability, type Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { loadInstrument } from "#app/surveys/load-instrument.server.ts";

const folder = "surveys/micro-credential-readiness";
let instrument: Instrument;
let english: InstrumentWords;
let spanish: InstrumentWords;
beforeAll(async () => {
  const load = await loadInstrument(folder);
  if (!load.ok || load.words.en === undefined || load.words.es === undefined) throw new Error(JSON.stringify(load));
  expect(load.warnings).toEqual([]);
  instrument = load.instrument;
  english = load.words.en;
  spanish = load.words.es;
});

describe("structure", () => {
  test("it has 4 dimensions of 5 capabilities, 8 of them core, on 5 levels", () => {
    expect(instrument).toMatchObject({
      id: "micro-credential-readiness",
      version: "1.0.0",
      status: "expert-draft",
      levels: 5,
    });
    expect(instrument.dimensions.map(({ id, capabilities }) => [id, capabilities.length])).toEqual([
      ["STD", 5],
      ["REC", 5],
      ["TEC", 5],
      ["CUL", 5],
    ]);
    const core = capabilitiesOf(instrument).filter((one) => one.core);
    expect(core.map(({ id }) => id)).toEqual(["STD-1", "STD-3", "REC-1", "REC-3", "TEC-2", "TEC-3", "CUL-1", "CUL-2"]);
    expect(dimensionOf(instrument, "TEC-4")?.id).toBe("TEC");
  });

  test("six capabilities are enablers, three may be not applicable", () => {
    const ids = (chosen: "enabler" | "mayBeNotApplicable") =>
      capabilitiesOf(instrument)
        .filter((one) => one[chosen])
        .map(({ id }) => id);
    expect(ids("enabler")).toEqual(["STD-2", "TEC-1", "CUL-1", "CUL-2", "CUL-3", "CUL-4"]);
    expect(ids("mayBeNotApplicable")).toEqual(["REC-1", "REC-4", "TEC-4"]);
  });

  test("each role is asked as many questions as planned", () => {
    const asked = (role: string) =>
      capabilitiesOf(instrument).filter(({ roles }) => roles.required.includes(role) || roles.perception.includes(role))
        .length;
    const outside = instrument.outsideRoles.map((role) => [role, asked(role)]);
    expect(outside).toEqual([
      ["learner", 13],
      ["employer", 12],
      ["government", 8],
    ]);
    const required = instrument.insideRoles.map((role) => [
      role,
      capabilitiesOf(instrument).filter(({ roles }) => roles.required.includes(role)).length,
    ]);
    expect(Object.fromEntries(required)).toEqual({
      quality_registry: 10,
      faculty: 10,
      leadership: 10,
      mc_unit: 7,
      it_digital: 5,
      recognition_office: 4,
      learning_design: 3,
      finance_planning: 2,
      industry_engagement: 1,
      careers_guidance: 1,
      institutional_research: 1,
    });
  });

  test("each target profile raises seven capabilities to level 4", () => {
    expect(instrument.targets.map(({ id }) => id)).toEqual(["learning", "employment", "qualification", "hybrid"]);
    for (const { otherwise, levels } of instrument.targets.filter(({ id }) => id !== "hybrid")) {
      expect(otherwise).toBe(3);
      expect(Object.values(levels)).toEqual([4, 4, 4, 4, 4, 4, 4]);
    }
  });
});

describe("action library", () => {
  test("44 actions wait for each other along 81 edges, the longest chain being 7", () => {
    const { actions } = instrument.library;
    expect(actions).toHaveLength(44);
    expect(actions.reduce((sum, { after }) => sum + after.length, 0)).toBe(81);
    const after = new Map(actions.map((action) => [action.id, action.after]));
    const depth = (id: string): number => 1 + Math.max(0, ...(after.get(id) ?? []).map(depth));
    expect(Math.max(...actions.map(({ id }) => depth(id)))).toBe(7);
  });

  test("8, 15, 14 and 7 actions stand in the four phases", () => {
    const { actions, phases } = instrument.library;
    expect(phases.map(({ id, months }) => [id, ...months])).toEqual([
      ["Foundation", 0, 6],
      ["Pilot", 6, 12],
      ["Scale", 12, 24],
      ["Optimise", 24, 36],
    ]);
    expect(phases.map(({ id }) => actions.filter(({ phase }) => phase === id).length)).toEqual([8, 15, 14, 7]);
  });

  test("every step of every capability is covered", () => {
    for (const { id } of capabilitiesOf(instrument))
      for (let level = 1; level < instrument.levels; level++)
        expect(
          instrument.library.actions.some(
            ({ capability, from, to }) => capability === id && from <= level && level < to,
          ),
          `${id} from ${level}`,
        ).toBe(true);
  });

  test("sources are named by author and year, and counts agree with the shares of the survey", () => {
    const shares = new Map(
      capabilitiesOf(instrument)
        .flatMap(({ evidence }) => evidence)
        .filter(({ source }) => source === "varadarajan-2023")
        .map(({ locator, n }) => [locator, n]),
    );
    for (const { id, sources } of instrument.library.actions) {
      expect(sources, id).toMatch(/\b20\d\d\b/);
      for (const [, code, n] of sources.matchAll(/\b([LEUG][OC]\d) (\d+) of 60/g))
        if (code !== undefined && shares.has(code)) expect(Number(n), `${id} ${code}`).toBe(shares.get(code));
    }
  });
});

describe("beside the plan", () => {
  test("six clusters of keywords are the tags, each on actions of the library", () => {
    const { tags = [], actions, ideas = [] } = instrument.library;
    expect(tags).toHaveLength(6);
    for (const { id, tags: own } of [...actions, ...ideas]) expect(own?.length, id).toBeGreaterThan(0);
    for (const tag of tags)
      expect(actions.filter((action) => action.tags?.includes(tag)).length, tag).toBeGreaterThan(2);
  });

  test("five ideas of the literature are resources: no action, no phase, no effort", () => {
    const { ideas = [], actions } = instrument.library;
    expect(ideas.map(({ id }) => id)).toEqual([
      "unit-prices",
      "cross-disciplinary-units",
      "employer-verification",
      "soft-skill-badges",
      "talent-partnerships",
    ]);
    for (const idea of ideas) {
      expect(Object.keys(idea).toSorted()).toEqual(["capabilities", "id", "sources", "tags"]);
      expect(actions.some(({ id }) => id === idea.id)).toBe(false);
    }
  });

  test("the action for level 5 of assessment is measured at Kirkpatrick's level 3 or 4", () => {
    const highest = instrument.library.actions.filter(({ capability, to }) => capability === "STD-4" && to === 5);
    expect(highest.map(({ id }) => id)).toEqual(["STD-4b"]);
    for (const { kirkpatrick = 0 } of highest) expect(kirkpatrick).toBeGreaterThanOrEqual(3);
  });

  test("three questions on technology have advice with its source, and it changes no score", () => {
    const advised = capabilitiesOf(instrument).filter(({ guidance }) => guidance !== undefined);
    expect(advised.map(({ id }) => id)).toEqual(["STD-4", "TEC-1", "TEC-3"]);
    for (const { id, guidance } of advised) {
      expect(english.sources[guidance?.source ?? ""]?.short).toBe("Yıldırım et al. 2025");
      for (const words of [english, spanish]) expect(words.capabilities[id]?.guidance).toMatch(/^\p{Lu}.*\.$/u);
    }
    const answers = Object.fromEntries(
      capabilitiesOf(instrument).map(({ id }, place) => [id, { level: 1 + (place % 5) }]),
    );
    const without = {
      ...instrument,
      dimensions: instrument.dimensions.map((dimension) => ({
        ...dimension,
        capabilities: dimension.capabilities.map(({ guidance: _, ...capability }) => capability),
      })),
    };
    expect(score(without, answers)).toEqual(score(instrument, answers));
  });
});

describe("English words", () => {
  test("names fit where they are shown, and no two are alike", () => {
    const capabilities = Object.values(english.capabilities);
    const actions = Object.values(english.actions);
    for (const { shortName } of capabilities) expect(shortName.length).toBeLessThanOrEqual(28);
    for (const { shortTitle } of actions) expect(shortTitle.split(" ").length, shortTitle).toBeLessThanOrEqual(4);
    expect(new Set(capabilities.map(({ shortName }) => shortName)).size).toBe(20);
    expect(new Set(actions.map(({ shortTitle }) => shortTitle)).size).toBe(44);
  });

  test("all 100 descriptions are whole sentences and differ", () => {
    const descriptions = Object.values(english.capabilities).flatMap(({ levels }) => levels);
    expect(new Set(descriptions).size).toBe(100);
    for (const text of descriptions) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  test("the figures of the ladder stand where they belong: 80% at level 4 only, one half for employers", () => {
    for (const [id, { levels }] of Object.entries(english.capabilities))
      levels.forEach((text, index) => {
        if (text.includes("80%")) expect([id, index + 1]).toEqual([id, 4]);
      });
    expect(english.capabilities["REC-3"]?.levels[3]).toContain("At least half of the portfolio");
  });

  test("the state of validation is said plainly", () => {
    expect(english.statusNote).toMatch(/expert draft/);
    expect(english.statusNote).toMatch(/not yet been validated/);
  });

  test("every source can be looked up", () => {
    for (const { short, citation } of Object.values(english.sources))
      expect(citation).toContain(short.match(/\d{4}/)?.[0]);
  });
});

describe("Spanish words", () => {
  test("they say that nobody has reviewed them yet", () => {
    expect(spanish.review).toBe("unreviewed");
  });

  test("names fit where they are shown, and no two are alike", () => {
    const capabilities = Object.values(spanish.capabilities);
    const actions = Object.values(spanish.actions);
    for (const { shortName } of capabilities) expect(shortName.length, shortName).toBeLessThanOrEqual(28);
    for (const { shortTitle } of actions) expect(shortTitle.length, shortTitle).toBeLessThanOrEqual(32);
    expect(new Set(capabilities.map(({ shortName }) => shortName)).size).toBe(20);
    expect(new Set(actions.map(({ shortTitle }) => shortTitle)).size).toBe(44);
  });

  test("an action begins with what to do, so that it can follow “the next step is to”", () => {
    for (const { title } of Object.values(spanish.actions)) expect(title).toMatch(/^\p{Lu}\p{Ll}*[aeiíou]r(lo)?\b/u);
  });

  test("every figure of the English text stands in the Spanish one, and no other", () => {
    const figures = (text: string) => (text.match(/\d+/g) ?? []).sort().join(" ");
    const pairs = pairedTexts({ ...english, sources: {} }, { ...spanish, sources: {} });
    expect(pairs.length).toBeGreaterThan(350);
    for (const [source, translation] of pairs) expect(figures(translation), source).toBe(figures(source));
  });

  test("percentages keep their sign beside the number, the Spanish way", () => {
    for (const [, translation] of pairedTexts(english, spanish)) expect(translation).not.toMatch(/\d ?%/);
  });
});

describe("golden cases", () => {
  type Golden = {
    case: string;
    instrument: string;
    version: string;
    note?: string;
    answers?: Record<string, unknown>;
    expected: {
      scores?: Record<string, { overall: { value: number | null }; nodes: Record<string, unknown> }>;
      plans?: { phases: { id: string; actions: { id: string; priority: number }[] }[]; answerFirst: string[] }[];
      salience?: Record<string, number>;
    };
  };
  const cases = readdirSync(`${folder}/golden`).map((name): [string, Golden] => [
    name,
    JSON.parse(readFileSync(`${folder}/golden/${name}`, "utf8")),
  ]);

  test.each(cases)("%s is well-formed", (_, golden) => {
    expect(golden.case.length).toBeGreaterThan(0);
    expect(golden).toMatchObject({ instrument: instrument.id, version: instrument.version });
    if (golden.answers !== undefined) {
      const { instrument: id, version, answers } = golden;
      const checked = checkAnswersFile({ instrument: id, version, answers }, answerable(instrument));
      expect(checked.ok).toBe(golden.note === undefined);
    }
    for (const { nodes } of Object.values(golden.expected.scores ?? {}))
      expect(Object.keys(nodes)).toEqual(instrument.dimensions.map(({ id }) => id));
    for (const plan of golden.expected.plans ?? []) {
      expect(plan.phases.map(({ id }) => id)).toEqual(instrument.library.phases.map(({ id }) => id));
      for (const { id } of plan.phases.flatMap(({ actions }) => actions))
        expect(instrument.library.actions.some((action) => action.id === id)).toBe(true);
      for (const id of plan.answerFirst) expect(findCapability(instrument, id)).toBeDefined();
    }
  });

  test("salience is the mean of a capability's shares", () => {
    const expected = cases.find(([name]) => name === "derived-weights.json")?.[1].expected.salience ?? {};
    expect(Object.keys(expected)).toHaveLength(20);
    for (const { id, evidence } of capabilitiesOf(instrument)) {
      const mean = evidence.reduce((sum, { n, of }) => sum + n / of, 0) / evidence.length;
      expect(mean, id).toBeCloseTo(expected[id] ?? 0, 5);
    }
  });
});

/** Every text of a words file beside the text that stands in its place in another. */
function pairedTexts(source: unknown, translation: unknown): (readonly [string, string])[] {
  if (typeof source === "string") return typeof translation === "string" ? [[source, translation]] : [];
  if (typeof source !== "object" || source === null || typeof translation !== "object" || translation === null)
    return [];
  const given = new Map<string, unknown>(Object.entries(translation));
  return Object.entries(source).flatMap(([key, entry]) => pairedTexts(entry, given.get(key)));
}
