import type { Answer, Answers } from "#app/questions/answer.ts";
import { answerCodes } from "#app/scoring/answer-codes.ts";
import { compileScoring, type Scorer } from "#app/scoring/compile-scoring.ts";
import { scoreCodes, scoreRecord } from "#app/scoring/score-record.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { FIGURES, scoreTypedArrays, type TypedInstrument } from "./typed-array-scoring.ts";

export type ScoringBench = {
  readonly name: string;
  readonly capabilities: number;
  /** Median over the rounds of (rate of `scoreCodes`, the function `score` calls ÷ rate of the typed arrays), both from coded answers. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  /** `scoreRecord` ÷ typed arrays, both beginning with the same answers by name. */
  readonly ratioReadingBoth: number;
  /** `scoreRecord`, reading answers by name ÷ typed arrays that already hold the levels. */
  readonly ratioReadingOurs: number;
  /** Median rates, records per second. */
  readonly scoresPerSecond: number;
  readonly typedArraysPerSecond: number;
};

const RECORDS = 64;
const ROUNDS = 9;
const ROUND_MILLISECONDS = 35;

/**
 * How near scoring comes to the same arithmetic written by hand over typed arrays, in turn within one run, because on
 * a shared machine only such ratios keep still. Both are warmed up first and both score the same records.
 */
export function benchScoring(): readonly ScoringBench[] {
  return [
    bench("4 dimensions × 5 capabilities", madeInstrument(4, 5)),
    bench("12 dimensions × 25 capabilities", madeInstrument(12, 25)),
  ];
}

function bench(name: string, instrument: Instrument): ScoringBench {
  const scorer = compileScoring(instrument, "equal");
  const records = Array.from({ length: RECORDS }, (_, seed) => madeAnswers(instrument, seed + 1));
  const typed = typedInstrument(scorer);
  const notes = records.map((answers) => Int32Array.from(capabilitiesOf(instrument), ({ id }) => noteOf(answers[id])));
  const out = new Float64Array(FIGURES * (scorer.dimensions.length + 1));

  const ids = capabilitiesOf(instrument).map(({ id }) => id);
  const whole = FIGURES * scorer.dimensions.length;
  const fresh = new Int32Array(ids.length);

  const codes = records.map((answers) => answerCodes(scorer.capabilities, answers));
  const ours = () => codes.reduce((sum, code) => sum + (scoreCodes(scorer, code).overall.value ?? 0), 0);
  const oursByName = () => records.reduce((sum, answers) => sum + (scoreRecord(scorer, answers).overall.value ?? 0), 0);
  const byHand = () =>
    notes.reduce((sum, note) => {
      scoreTypedArrays(typed, note, out);
      return sum + (out[whole] ?? 0);
    }, 0);
  const byHandByName = () =>
    records.reduce((sum, answers) => {
      for (let place = 0; place < ids.length; place++) fresh[place] = noteOf(answers[ids[place] ?? ""]);
      scoreTypedArrays(typed, fresh, out);
      return sum + (out[whole] ?? 0);
    }, 0);
  const ways = [ours, oursByName, byHand, byHandByName];
  if (ways.some((way) => Math.abs(way() - ours()) > 1e-6)) {
    throw new Error("The ways to score disagree: the comparison means nothing.");
  }
  for (const way of ways) rateOf(way);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: rateOf(ours),
    oursByName: rateOf(oursByName),
    byHand: rateOf(byHand),
    byHandByName: rateOf(byHandByName),
  }));
  const ratios = sorted(rounds.map((round) => round.ours / round.byHand));
  return {
    name,
    capabilities: ids.length,
    ratio: median(ratios),
    lowest: ratios[0] ?? 0,
    highest: ratios[ratios.length - 1] ?? 0,
    ratioReadingBoth: median(sorted(rounds.map((round) => round.oursByName / round.byHandByName))),
    ratioReadingOurs: median(sorted(rounds.map((round) => round.oursByName / round.byHand))),
    scoresPerSecond: Math.round(median(sorted(rounds.map((round) => round.ours)))),
    typedArraysPerSecond: Math.round(median(sorted(rounds.map((round) => round.byHand)))),
  };
}

/** Records per second over one round. */
function rateOf(scoreAll: () => number): number {
  const start = performance.now();
  let rounds = 0;
  let elapsed = 0;
  while (elapsed < ROUND_MILLISECONDS) {
    for (let repeat = 0; repeat < 4; repeat++) scoreAll();
    rounds += 4;
    elapsed = performance.now() - start;
  }
  return (1000 * rounds * RECORDS) / elapsed;
}

function madeInstrument(dimensions: number, capabilities: number): Instrument {
  return {
    id: "made-up",
    version: "1.0.0",
    status: "expert-draft",
    levels: 5,
    insideRoles: [],
    outsideRoles: [],
    dimensions: Array.from({ length: dimensions }, (_, d) => ({
      id: `D${d + 1}`,
      weight: 1,
      literature: null,
      capabilities: Array.from({ length: capabilities }, (_, c) => ({
        id: `D${d + 1}-${c + 1}`,
        weight: 1 + (c % 3),
        core: c < 2,
        enabler: false,
        mayBeNotApplicable: true,
        roles: { lead: "", required: [], perception: [] },
        evidence: [],
      })),
    })),
    panel: null,
    lenses: [],
    targets: [],
    headlines: [],
    audiences: [],
    adoption: null,
    balance: null,
    voices: [],
    context: null,
    library: {
      phases: [],
      effort: {
        S: { points: 1, personWeeks: [1, 4] },
        M: { points: 2, personWeeks: [5, 15] },
        L: { points: 3, personWeeks: [16, 40] },
      },
      actions: [],
    },
  };
}

/** Mostly levels, now and then a gap, read from JSON as real records are; the same seed gives the same record. */
function madeAnswers(instrument: Instrument, seed: number): Answers {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  const answers: Record<string, Answer> = {};
  for (const { id } of capabilitiesOf(instrument)) {
    const draw = next() % 20;
    if (draw === 0) answers[id] = { notApplicable: "not here" };
    else if (draw === 1) answers[id] = { dontKnow: true };
    else if (draw > 2) answers[id] = { level: 1 + (next() % instrument.levels) };
  }
  return JSON.parse(JSON.stringify(answers));
}

function typedInstrument(scorer: Scorer): TypedInstrument {
  const starts = [0];
  for (const group of scorer.dimensions) starts.push((starts[starts.length - 1] ?? 0) + group.places.length);
  return {
    levels: scorer.levels,
    starts: Int32Array.from(starts),
    core: Uint8Array.from(scorer.dimensions.flatMap((group) => [...group.core])),
    weights: Float64Array.from(scorer.dimensions.flatMap((group) => [...group.weights])),
    dimensionWeights: scorer.dimensionWeights,
  };
}

function noteOf(answer: Answer | undefined): number {
  if (answer === undefined) return 0;
  if ("level" in answer) return answer.level;
  return "notApplicable" in answer ? -2 : -1;
}

function sorted(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

function median(inOrder: readonly number[]): number {
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}
