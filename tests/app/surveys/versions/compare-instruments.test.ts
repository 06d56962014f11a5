import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { checkTreeWords } from "#app/surveys/tree/check-tree-words.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { compareInstruments } from "#app/surveys/versions/compare-instruments.ts";
import { type Facts, ladderFacts, treeFacts } from "#app/surveys/versions/instrument-facts.ts";
import { flagship, flagshipWords } from "../../../support/flagship.ts";
import { modelFile, modelTree, treeFrom, wordsFile } from "../../../support/models.ts";
import { changesOf } from "./changes-of.ts";

const text = modelFile("mixed-scales", "survey.yaml");
const tree = modelTree("mixed-scales");
const words = checkTreeWords(wordsFile("mixed-scales"), "en", tree).value;
const older = { id: tree.id, version: "1.0.0", facts: treeFacts(tree, { en: words }) };

/** The model with one thing changed, in the version given. */
function changed(
  from: string,
  to: string,
  version = "2.0.0",
  texts: Readonly<Record<string, TreeWords>> = { en: words },
) {
  expect(text).toContain(from);
  const newer = treeFrom(text.replace(from, to));
  return compareInstruments(older, { id: newer.id, version, facts: treeFacts(newer, texts) });
}

const sayings = ({ changes }: ReturnType<typeof compareInstruments>) =>
  changes.map(({ class: kind, change, about, what }) => `${kind} ${change} ${about} ${what}`);

test("the same instrument has no change, and needs no version", () => {
  expect(compareInstruments(older, older)).toMatchObject({
    changes: [],
    notComparable: [],
    needs: "none",
    raised: "none",
  });
});

describe("every change is wording, scoring or structure, with what it does to comparison", () => {
  test.each<[name: string, from: string, to: string, saying: string, notComparable: readonly string[], needs: string]>([
    [
      "a weight",
      "id: PLAN, kind: choice, answers: stage, weight: 2",
      "id: PLAN, kind: choice, answers: stage, weight: 3",
      "scoring changed PLAN weight",
      ["SERVICE", "overall"],
      "major",
    ],
    [
      "what an answer is worth",
      "{ id: web, value: 2 }",
      "{ id: web, value: 3 }",
      "scoring changed CHANNELS worth of the answers",
      ["OFFER", "overall"],
      "major",
    ],
    ["a rule", "aggregate: maximum", "aggregate: minimum", "scoring changed OFFER rule", ["OFFER", "overall"], "major"],
    [
      "a condition",
      'when: not D1 = "no"',
      'when: D1 = "yes"',
      "structure changed D3 condition",
      ["DIGITAL", "ACCESS", "overall"],
      "major",
    ],
    [
      "a lens",
      "nodes: [OPEN, DIGITAL]",
      "nodes: [OPEN]",
      "structure changed visitor-view reachable lens element",
      [],
      "minor",
    ],
    ["a standard", 'clause: "6.2"', 'clause: "6.3"', "structure changed SERVICE standards", [], "minor"],
    [
      "the order of questions",
      "      - { id: D1, kind: yes-partly-no }\n          - { id: D2, kind: yes-partly-no }",
      "      - { id: D2, kind: yes-partly-no }\n          - { id: D1, kind: yes-partly-no }",
      "structure changed DIGITAL order of its parts",
      [],
      "minor",
    ],
  ])("%s", (_name, from, to, saying, notComparable, needs) => {
    const found = changed(from, to);
    expect(sayings(found)).toEqual([saying]);
    expect([found.notComparable, found.needs]).toEqual([notComparable, needs]);
  });

  test("wording never changes a score, and a new language is an addition", () => {
    const wording = { ...words, title: "Another title" };
    expect(changed("version: 1.0.0", "version: 1.0.1", "1.0.1", { en: wording })).toMatchObject({
      changes: [{ class: "wording", about: "title", from: "Mixed scales", to: "Another title" }],
      needs: "patch",
      raised: "patch",
    });
    const more = changed("version: 1.0.0", "version: 1.1.0", "1.1.0", { en: words, es: { ...words, language: "es" } });
    expect([sayings(more), more.needs]).toEqual([["wording added language words (es)"], "minor"]);
  });
});

describe("answers keep their meaning, need a look, or have no home", () => {
  test("a question that is gone", () => {
    const found = changed(
      "      - { id: OPEN, kind: yes-partly-no }\n      - { id: LADDER, kind: level, levels: 5, weight: 0 }\n",
      "      - { id: OPEN, kind: yes-partly-no }\n",
    );
    expect(sayings(found)).toEqual(["structure removed LADDER item"]);
    expect(found.answers).toMatchObject({ noHome: ["LADDER"], look: [], fresh: [] });
    expect(found.answers.carryOver).toHaveLength(14);
  });

  test("a new question beside the old ones", () => {
    const found = changed(
      "  - id: FACTS\n    children:\n",
      "  - id: FACTS\n    children:\n      - { id: NEW, kind: text }\n",
    );
    expect(sayings(found)).toEqual(["structure added NEW item"]);
    expect(found.answers.fresh).toEqual(["NEW"]);
  });

  test("options that came and went, another kind, other levels", () => {
    expect(changed("{ id: unsure }", "{ id: unclear }").answers.look).toEqual(["PLAN"]);
    expect(changed("id: HAPPY, kind: agreement", "id: HAPPY, kind: yes-partly-no").answers.look).toEqual(["HAPPY"]);
    expect(changed("levels: 5, weight: 0", "levels: 4, weight: 0").answers.look).toEqual(["LADDER"]);
    expect(changed("max: 365", "max: 300").answers.look).toEqual(["WAIT"]);
    expect(changed("weight: 3", "weight: 4").answers.look).toEqual([]);
  });
});

test("a question that is a mere fact enters no score, whatever happens to it", () => {
  const facts = "  - id: FACTS\n    children:\n";
  const found = changed(facts, `${facts}      - { id: NEW, kind: text }\n`);
  expect([found.notComparable, found.needs]).toEqual([[], "minor"]);
});

test("a number whose unit changed means something else; a unit in a language that is gone does not", () => {
  const [id, text] = Object.entries(words.items).find(([, { unit }]) => unit !== undefined) ?? ["", undefined];
  const hours = { ...words, items: { ...words.items, [id]: { ...text, name: text?.name ?? "", unit: "hours" } } };
  const version = ["version: 1.0.0", "version: 1.0.1", "1.0.1"] as const;
  expect(changed(...version, { en: hours })).toMatchObject({ answers: { look: [id] }, notComparable: [] });
  const both = { ...older, facts: treeFacts(tree, { en: words, es: { ...words, language: "es" } }) };
  expect(compareInstruments(both, older).answers.look).toEqual([]);
});

test("a version that was not raised far enough is told, and one that went back is no successor", () => {
  expect(changed("weight: 3", "weight: 4", "1.1.0")).toMatchObject({ needs: "major", raised: "minor" });
  expect(changed("weight: 3", "weight: 4", "0.9.0").raised).toBeNull();
});

describe("instruments of format 1", () => {
  const instrument = flagship();
  const texts = { en: flagshipWords() };
  const before = { id: instrument.id, version: "1.0.0", facts: ladderFacts(instrument, texts) };
  const changedBy = (change: Partial<typeof instrument>) =>
    compareInstruments(before, {
      id: instrument.id,
      version: "2.0.0",
      facts: ladderFacts({ ...instrument, ...change }, texts),
    });

  test("a weight touches its dimension and the whole, and the answers carry over", () => {
    const dimensions = instrument.dimensions.map((dimension, d) => ({
      ...dimension,
      capabilities: dimension.capabilities.map((one, c) =>
        d === 0 && c === 0 ? { ...one, weight: 2, core: false } : one,
      ),
    }));
    const found = changedBy({ dimensions });
    expect(sayings(found)).toEqual(["scoring changed STD-1 weight", "scoring changed STD-1 core"]);
    const { carryOver } = found.answers;
    expect([found.notComparable, carryOver.filter((id) => /^[A-Z]{3}-\d$/.test(id))]).toEqual([
      ["STD", "overall"],
      expect.objectContaining({ length: 20 }),
    ]);
  });

  test("whatever changes about circumstances leaves every score comparable, and says which answers to look at", () => {
    const { context } = instrument;
    if (context === null) throw new Error("There is no context.");
    const whole = {
      ...context.questions.whole,
      children: context.questions.whole.children.map((section) => ({
        ...section,
        children: "children" in section ? section.children.filter(({ id }) => id !== "drivers").map(fewerOptions) : [],
      })) as unknown as typeof context.questions.whole.children,
    };
    const found = changedBy({
      context: { ...context, questions: { ...context.questions, whole }, gate: null, notes: context.notes.slice(1) },
    });
    expect(sayings(found)).toEqual([
      ...["structure changed means answers", "structure changed means form", "structure removed drivers item"],
      ...["structure removed foundations-first note on circumstances", "structure removed null gate"],
    ]);
    expect([found.notComparable, found.needs]).toEqual([[], "minor"]);
    expect([found.answers.look, found.answers.noHome]).toEqual([["means"], ["drivers"]]);
    const gone = changedBy({ context: null });
    expect([gone.notComparable, gone.answers.noHome.length]).toEqual([[], 20]);
  });

  test("a dimension taken out takes its questions, their words and nothing else with it", () => {
    const found = changedBy({ dimensions: instrument.dimensions.slice(1) });
    expect(found.answers.noHome).toHaveLength(5);
    expect(sayings(found)).toEqual([
      "structure removed STD dimension",
      ...[1, 2, 3, 4, 5].map((n) => `structure removed STD-${n} capability`),
    ]);
  });

  test("another number of levels gives every answer on the ladder a second look", () => {
    const found = changedBy({ levels: 4 });
    expect([found.answers.look.length, found.answers.carryOver.length, found.needs]).toEqual([20, 20, "major"]);
  });

  test("an action changes the plan, and no score", () => {
    const { library } = instrument;
    const found = changedBy({ library: { ...library, actions: library.actions.slice(1) } });
    expect([found.changes.length, found.needs, found.notComparable]).toEqual([1, "minor", []]);
  });
});

describe("no change of anything an instrument says goes unnoticed", () => {
  type Sayer = (of: unknown) => { readonly id: string; readonly version: string; readonly facts: Facts };

  function everyChangeShows(original: object, say: Sayer, derived: RegExp): void {
    const places = changesOf(original).filter(({ path }) => !derived.test(path));
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ apply }) => {
        expect(compareInstruments(say(original), say(apply())).changes).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  }

  const instrument = flagship();
  const texts = flagshipWords();

  test("in the structure of format 1", () => {
    const say: Sayer = (of) => ({ ...instrument, facts: ladderFacts(of as Instrument, { en: texts }) });
    // Which questions are enablers, and in which order a lens names questions, follows from elsewhere or means nothing.
    // Circumstances repeat the instrument's own id, and say each answer set where it is asked.
    const derived =
      /^(id|version)$|\.enabler$|^lenses\.\d+\.elements\.\d+\.capabilities$|^context\.questions\.(id|version|status|answerSets)\b|^context\.questions\.whole\.children\.\d+\..*\b(type|item\.id)$/;
    everyChangeShows(instrument, say, derived);
  });

  test("in the structure of format 2, with every kind of question, and in what is shipped in it", async () => {
    const shipped = await loadInstrumentLibrary("surveys");
    const models = (["mixed-scales", "samm-structure", "cumulative-levels"] as const).map(modelTree);
    for (const original of [...models, ...shipped.library.trees.map((loaded) => loaded.tree)]) {
      const say: Sayer = (of) => ({ ...original, facts: treeFacts(of as TreeInstrument, {}) });
      // The sets by themselves are there for their words; questions and groups carry what counts. What the literature says of
      // groups has no order. A kind or type nobody knows is no instrument, and neither is a library that is no list.
      const derived =
        /^(id|version|answerSets|bandSets)\b|^(literature|studies|library)$|^whole\.(id|type|weight|core|when|standards)\b|\.item\.(id|kind)$|\.children\.\d+\.type$|^lenses\.\d+\.elements\.\d+\.nodes$/;
      everyChangeShows(original, say, derived);
    }
  });

  test("in the words of either", () => {
    const ladder: Sayer = (of) => ({ ...instrument, facts: ladderFacts(instrument, { en: of as InstrumentWords }) });
    everyChangeShows(texts, ladder, /^$/);
    everyChangeShows(words, (of) => ({ ...tree, facts: treeFacts(tree, { en: of as TreeWords }) }), /^$/);
  });

  test("and what says the same under another order of keys is no change", () => {
    const turned = JSON.parse(JSON.stringify(instrument), (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as Instrument;
    const facts = (of: Instrument) => ({ ...instrument, facts: ladderFacts(of, { en: texts }) });
    expect(compareInstruments(facts(instrument), facts(turned)).changes).toEqual([]);
  });
});

/** The question about means without its last option. */
function fewerOptions<Node extends { readonly id: string }>(node: Node): Node {
  if (node.id !== "means" || !("item" in node)) return node;
  const item = node.item as { readonly options: readonly unknown[] };
  return { ...node, item: { ...item, options: item.options.slice(0, -1) } };
}
