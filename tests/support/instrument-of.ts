import fc from "fast-check";
import type { Answer, Answers } from "#app/questions/answer.ts";
import {
  type Action,
  type Adoption,
  type Capability,
  capabilitiesOf,
  type Dimension,
  type EffortSize,
  type Instrument,
  type Lens,
  type Share,
  type TargetProfile,
} from "#app/surveys/instrument.ts";

export type DimensionOf = {
  readonly id: string;
  readonly weight?: number;
  readonly literature?: Share | null;
  readonly capabilities: readonly (Partial<Capability> & { readonly id: string })[];
};

export type InstrumentOf = {
  readonly id?: string;
  readonly version?: string;
  readonly levels?: number;
  readonly dimensions: readonly DimensionOf[];
  readonly lenses?: readonly Lens[];
  readonly targets?: readonly TargetProfile[];
  readonly adoption?: Adoption;
  readonly context?: Instrument["context"];
  readonly actions?: readonly (Partial<Action> & { readonly id: string; readonly capability: string })[];
};

/** A valid instrument from the few things a test is about; everything else is the plainest value. */
export function instrumentOf(sketch: InstrumentOf): Instrument {
  return {
    id: sketch.id ?? "sketch",
    version: sketch.version ?? "1.0.0",
    status: "expert-draft",
    levels: sketch.levels ?? 5,
    insideRoles: ["leadership"],
    outsideRoles: ["learner"],
    dimensions: sketch.dimensions.map(dimensionOf),
    lenses: sketch.lenses ?? [],
    targets: sketch.targets ?? [],
    panel: null,
    headlines: [],
    audiences: [],
    adoption: sketch.adoption ?? null,
    balance: null,
    voices: [],
    context: sketch.context ?? null,
    library: {
      phases: [
        { id: "Foundation", months: [0, 6] },
        { id: "Pilot", months: [6, 12] },
        { id: "Scale", months: [12, 24] },
        { id: "Optimise", months: [24, 36] },
      ],
      effort: {
        S: { points: 1, personWeeks: [1, 4] },
        M: { points: 2, personWeeks: [5, 15] },
        L: { points: 3, personWeeks: [16, 40] },
      },
      actions: (sketch.actions ?? []).map((action) => ({
        from: 1,
        to: 3,
        phase: "Foundation",
        effort: "M",
        after: [],
        owner: "leadership",
        sources: "",
        ...action,
      })),
    },
  };
}

/** An instrument of `dimensions` × `capabilities`, two core each, ids `D1` and `D1-1`. */
export function instrumentOfSize(dimensions: number, capabilities: number): Instrument {
  return instrumentOf({
    dimensions: Array.from({ length: dimensions }, (_, d) => ({
      id: `D${d + 1}`,
      literature: { source: "made", locator: "up", n: d + 1, of: dimensions + 1 },
      capabilities: Array.from({ length: capabilities }, (_, c) => ({
        id: `D${d + 1}-${c + 1}`,
        core: c < 2,
        evidence: [{ source: "made", locator: "up", n: c + 1, of: capabilities + 1 }],
      })),
    })),
  });
}

/** The same answer given to every capability. */
export function answeredBy(instrument: Instrument, answer: Answer): Answers {
  return Object.fromEntries(capabilitiesOf(instrument).map((capability) => [capability.id, answer]));
}

/** Every capability at one level. */
export function allAt(instrument: Instrument, level: number): Answers {
  return answeredBy(instrument, { level });
}

/** Any valid instrument of up to five dimensions of up to six capabilities, with lenses, profiles and a library without cycles. */
export function anyInstrument(): fc.Arbitrary<Instrument> {
  return fc
    .record({
      levels: fc.integer({ min: 2, max: 6 }),
      dimensions: fc.array(anyDimension(), { minLength: 1, maxLength: 5 }),
      actionSeeds: fc.array(anyActionSeed(), { maxLength: 25 }),
    })
    .map(({ levels, dimensions, actionSeeds }) => {
      const named = dimensions.map((dimension, d) => ({
        ...dimension,
        id: `D${d + 1}`,
        capabilities: dimension.capabilities.map((capability, c) => ({ ...capability, id: `D${d + 1}-${c + 1}` })),
      }));
      const ids = named.flatMap((dimension) => dimension.capabilities.map((capability) => capability.id));
      return instrumentOf({
        levels,
        dimensions: named,
        lenses: [{ id: "lens", elements: [{ id: "every-other", capabilities: ids.filter((_, i) => i % 2 === 0) }] }],
        targets: [{ id: "high", otherwise: Math.min(3, levels), levels: { [ids[0] ?? ""]: levels } }],
        actions: actionSeeds.map((seed, place) => actionOf(seed, place, ids, levels)),
      });
    });
}

/** Any answers to an instrument: levels, "does not apply", "don't know" and gaps. */
export function anyAnswers(instrument: Instrument): fc.Arbitrary<Answers> {
  const level = fc.integer({ min: 1, max: instrument.levels }).map((level): Answer => ({ level }));
  return answersFrom(
    instrument,
    fc.oneof(
      { weight: 8, arbitrary: level },
      { weight: 1, arbitrary: fc.constant<Answer>({ notApplicable: "not here" }) },
      { weight: 1, arbitrary: fc.constant<Answer>({ dontKnow: true }) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
  );
}

/** Any answers that give every capability a level. */
export function anyFullAnswers(instrument: Instrument): fc.Arbitrary<Answers> {
  return answersFrom(
    instrument,
    fc.integer({ min: 1, max: instrument.levels }).map((level): Answer => ({ level })),
  );
}

/** Any instrument with answers to it. */
export function anyRecord(): fc.Arbitrary<{ readonly instrument: Instrument; readonly answers: Answers }> {
  return anyInstrument().chain((instrument) => anyAnswers(instrument).map((answers) => ({ instrument, answers })));
}

function dimensionOf(sketch: DimensionOf): Dimension {
  return {
    id: sketch.id,
    weight: sketch.weight ?? 1,
    literature: sketch.literature ?? null,
    capabilities: sketch.capabilities.map((capability) => ({
      weight: 1,
      core: false,
      enabler: false,
      mayBeNotApplicable: true,
      roles: { lead: "leadership", required: ["leadership"], perception: [] },
      evidence: [],
      ...capability,
    })),
  };
}

function answersFrom(instrument: Instrument, answer: fc.Arbitrary<Answer | undefined>): fc.Arbitrary<Answers> {
  const ids = capabilitiesOf(instrument).map((capability) => capability.id);
  return fc.array(answer, { minLength: ids.length, maxLength: ids.length }).map((given) => {
    const answers: Record<string, Answer> = {};
    ids.forEach((id, place) => {
      const one = given[place];
      if (one !== undefined) answers[id] = one;
    });
    return answers;
  });
}

function anyShare(): fc.Arbitrary<Share> {
  return fc
    .integer({ min: 1, max: 60 })
    .chain((of) => fc.integer({ min: 0, max: of }).map((n) => ({ source: "made", locator: "up", n, of })));
}

function anyDimension() {
  return fc.record({
    weight: fc.integer({ min: 1, max: 10 }),
    literature: fc.option(anyShare(), { nil: null }),
    capabilities: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 10 }),
        core: fc.boolean(),
        enabler: fc.boolean(),
        mayBeNotApplicable: fc.constant(true),
        roles: fc.constant({ lead: "leadership", required: ["leadership"], perception: [] }),
        evidence: fc.array(anyShare(), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  });
}

type ActionSeed = {
  readonly capability: number;
  readonly from: number;
  readonly steps: number;
  readonly phase: string;
  readonly effort: EffortSize;
  readonly after: readonly number[];
};

function anyActionSeed(): fc.Arbitrary<ActionSeed> {
  return fc.record({
    capability: fc.nat(1000),
    from: fc.nat(1000),
    steps: fc.nat(1000),
    phase: fc.constantFrom("Foundation", "Pilot", "Scale", "Optimise"),
    effort: fc.constantFrom<EffortSize[]>("S", "M", "L"),
    after: fc.array(fc.nat(1000), { maxLength: 3 }),
  });
}

/** Prerequisites name earlier actions only, so no cycle can arise. */
function actionOf(seed: ActionSeed, place: number, capabilities: readonly string[], levels: number): Action {
  const from = 1 + (seed.from % (levels - 1));
  return {
    id: `A${place + 1}`,
    capability: capabilities[seed.capability % capabilities.length] ?? "",
    from,
    to: from + 1 + (seed.steps % (levels - from)),
    phase: seed.phase,
    effort: seed.effort,
    after: place === 0 ? [] : [...new Set(seed.after.map((number) => `A${1 + (number % place)}`))],
    owner: "leadership",
    sources: "",
  };
}
