import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Condition } from "#app/questions/conditions/condition.ts";
import type { ItemAnswer, ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { itemScale, itemValue } from "#app/questions/kinds/item-value.ts";
import { scoreTree, scoreTreeCodes, treeScorerOf } from "#app/scoring/tree/score-tree.ts";
import { treeCodes } from "#app/scoring/tree/tree-codes.ts";
import { loadTree } from "#app/surveys/tree/load-tree.server.ts";
import { itemsBelow, type TreeInstrument, type TreeItem } from "#app/surveys/tree/tree-instrument.ts";
import { largeSurvey, writeSurvey } from "./large-survey.ts";
import { median } from "./page.ts";
import { AT_LEAST, BELOW, IS, IS_NOT, scoreTypedTree, TREE_FIGURES, type TypedTree } from "./typed-tree-scoring.ts";

const records = 64;
const rounds = 9;
const roundMilliseconds = 35;
const goal = 0.3;

/**
 * Scoring 300 items of four kinds with 100 conditions on scales that differ, from coded answers, against the same arithmetic and
 * the same conditions written by hand over typed arrays; in turn within one run. Also said, and not judged: the same from answers by
 * name, and everything a page needs.
 */
export async function benchTreeScoring() {
  const tree = await largeTree();
  const items = itemsBelow(tree.whole);
  const scorer = treeScorerOf(tree);
  const answers = Array.from({ length: records }, (_, seed) => madeAnswers(items, seed + 1));
  const codes = answers.map((one) => treeCodes(scorer, one));
  const typed = typedTree(tree, items);
  const typedRecords = answers.map((one) => typedAnswers(items, one));
  const hidden = new Uint8Array(items.length);
  const out = new Float64Array((largeSurvey.groups + 1) * TREE_FIGURES);
  const whole = largeSurvey.groups * TREE_FIGURES;

  const ours = () => codes.reduce((sum, code) => sum + (scoreTreeCodes(scorer, code).overall.value ?? 0), 0);
  const byName = () =>
    answers.reduce((sum, one) => sum + (scoreTreeCodes(scorer, treeCodes(scorer, one)).overall.value ?? 0), 0);
  const everything = () => answers.reduce((sum, one) => sum + (scoreTree(tree, one).overall.value ?? 0), 0);
  const byHand = () =>
    typedRecords.reduce((sum, { states, values, numbers }) => {
      scoreTypedTree(typed, states, values, numbers, hidden, out);
      return sum + (out[whole] ?? 0);
    }, 0);
  const ways = [ours, byName, everything, byHand];
  if (ways.some((way) => Math.abs(way() - ours()) > 1e-6))
    throw new Error("The ways to score disagree: the comparison means nothing.");
  for (const way of ways) rateOf(way);
  const measured = Array.from({ length: rounds }, () => ways.map(rateOf));
  const ratioOf = (way: number) => median(measured.map((rates) => (rates[way] ?? 0) / (rates[3] ?? 1)));
  const ratio = ratioOf(0);
  return {
    name: `score / the same arithmetic over typed arrays, ${items.length} items of any kind with ${largeSurvey.conditions} conditions`,
    ratio,
    goal,
    pass: ratio >= goal,
    ratioByName: ratioOf(1),
    ratioEverything: ratioOf(2),
    scoresPerSecond: Math.round(median(measured.map(([rate = 0]) => rate))),
  };
}

async function largeTree(): Promise<TreeInstrument> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-survey-"));
  await writeSurvey(folder, "made-large", largeSurvey);
  const load = await loadTree(join(folder, "made-large"));
  await rm(folder, { recursive: true });
  if (!load.ok) throw new Error(`The made-up questionnaire is wrong: ${load.problems[0]?.message}`);
  return load.tree;
}

function rateOf(scoreAll: () => number): number {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < roundMilliseconds) {
    scoreAll();
    done += records;
  }
  return (1000 * done) / (performance.now() - start);
}

/** Mostly answers, now and then a gap; the same seed gives the same record. */
function madeAnswers(items: readonly TreeItem[], seed: number): ItemAnswers {
  let state = seed;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const answers: Record<string, ItemAnswer> = {};
  for (const { id, item } of items) {
    const draw = next(20);
    if (draw === 0 && item.mayBeNotApplicable) answers[id] = { notApplicable: "not here" };
    else if (draw === 1) answers[id] = { dontKnow: true };
    else if (draw > 2) {
      if (item.kind === "level") answers[id] = { level: 1 + next(item.levels) };
      else if ("options" in item) answers[id] = { choice: item.options[next(item.options.length)]?.id ?? "" };
      else answers[id] = { number: next(101) };
    }
  }
  return JSON.parse(JSON.stringify(answers));
}

function typedTree({ whole }: TreeInstrument, items: readonly TreeItem[]): TypedTree {
  const placeOf = new Map(items.map(({ id }, place) => [id, place]));
  const tests = items.map(({ when }) => (when === null ? null : typedTest(when, items, placeOf)));
  const { perGroup, groups } = largeSurvey;
  return {
    items: items.length,
    starts: Int32Array.from({ length: groups + 1 }, (_, group) => group * perGroup),
    weights: Float64Array.from(items, ({ weight }) => weight),
    from: Float64Array.from(items, ({ item }) => itemScale(item)?.from ?? 0),
    to: Float64Array.from(items, ({ item }) => itemScale(item)?.to ?? 0),
    groupWeights: Float64Array.from(whole.children, ({ weight }) => weight),
    lowest: whole.scale?.from ?? 0,
    highest: whole.scale?.to ?? 0,
    asks: Int32Array.from(tests, (test) => test?.asks ?? -1),
    how: Int8Array.from(tests, (test) => test?.how ?? 0),
    against: Float64Array.from(tests, (test) => test?.against ?? 0),
  };
}

function typedTest(when: Condition, items: readonly TreeItem[], placeOf: ReadonlyMap<string, number>) {
  if (when.kind !== "number" && when.kind !== "option") throw new Error("The floor knows no such condition.");
  const asks = placeOf.get(when.item) ?? -1;
  if (when.kind === "number") return { asks, how: when.is === ">=" ? AT_LEAST : BELOW, against: when.number };
  const item = items[asks]?.item;
  const against = item !== undefined && "options" in item ? placeOfOption(item.options, when.option) : -1;
  return { asks, how: when.is === "!=" ? IS_NOT : IS, against };
}

function typedAnswers(items: readonly TreeItem[], answers: ItemAnswers) {
  const states = new Uint8Array(items.length);
  const values = new Float64Array(items.length);
  const numbers = new Float64Array(items.length);
  items.forEach(({ id, item }, place) => {
    const answer = answers[id];
    if (answer === undefined) return;
    states[place] = "notApplicable" in answer ? 2 : "dontKnow" in answer ? 3 : 1;
    values[place] = itemValue(item, answer) ?? 0;
    if ("level" in answer) numbers[place] = answer.level;
    if ("number" in answer) numbers[place] = answer.number;
    if ("choice" in answer && "options" in item) numbers[place] = placeOfOption(item.options, answer.choice);
  });
  return { states, values, numbers };
}

function placeOfOption(options: readonly { readonly id: string }[], id: string): number {
  return options.findIndex((option) => option.id === id);
}
