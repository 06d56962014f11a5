/**
 * The floor to compare with: what `scoreRecord` computes for dimensions and the whole, written by hand over typed arrays. Levels come in
 * as numbers (0 unanswered, -1 don't know, -2 not applicable), figures go out into one array, nothing is looked up by name
 * and nothing is allocated.
 */
export type TypedInstrument = {
  readonly levels: number;
  /** Where each dimension begins; one entry more than there are dimensions. */
  readonly starts: Int32Array;
  readonly core: Uint8Array;
  readonly weights: Float64Array;
  readonly dimensionWeights: Float64Array;
};

/** Figures per dimension, then for the whole. */
export const FIGURES = 14;

export function scoreTypedArrays(typed: TypedInstrument, notes: Int32Array, out: Float64Array): void {
  const { levels, starts, core, weights, dimensionWeights } = typed;
  const dimensions = dimensionWeights.length;
  let wholeSteps = 0;
  let wholeLogarithms = 0;
  let wholeValued = 0;
  let wholeCompleteness = 0;
  let wholeLower = 0;
  let wholeUpper = 0;
  let wholeApplicable = 0;
  let wholeNotApplicable = 0;
  let wholeUnanswered = 0;
  let wholeDontKnow = 0;
  let wholePublishable = 1;

  for (let d = 0; d < dimensions; d++) {
    const start = starts[d] ?? 0;
    const end = starts[d + 1] ?? 0;
    let notApplicable = 0;
    let dontKnow = 0;
    let unanswered = 0;
    let missingCore = 0;
    let steps = 0;
    let answeredWeight = 0;
    let missingWeight = 0;
    let lowestCore = 99;
    let lowest = 99;
    let second = 99;
    let highest = 0;
    for (let c = start; c < end; c++) {
      const note = notes[c] ?? 0;
      const weight = weights[c] ?? 0;
      if (note > 0) {
        steps += weight * (note - 1);
        answeredWeight += weight;
        if (note > highest) highest = note;
        if (core[c] === 1) {
          if (note < lowestCore) lowestCore = note;
        } else if (note < lowest) {
          second = lowest;
          lowest = note;
        } else if (note < second) second = note;
      } else if (note === -2) notApplicable++;
      else {
        missingWeight += weight;
        if (core[c] === 1) missingCore++;
        if (note === -1) dontKnow++;
        else unanswered++;
      }
    }
    const items = end - start;
    const missing = unanswered + dontKnow;
    const applicable = items - notApplicable;
    const answered = applicable - missing;
    const applicableWeight = answeredWeight + missingWeight;
    const valued = answered > 0 ? 1 : 0;
    const value = 1 + steps / answeredWeight;
    const lower = 1 + steps / applicableWeight;
    const upper = 1 + (steps + missingWeight * (levels - 1)) / applicableWeight;
    const completeness = applicable > 0 ? answeredWeight / applicableWeight : 0;
    const gate = Math.min(lowestCore, second, lowest + 1);
    const publishable = answered > 0 && 5 * answered >= 4 * applicable && 5 * notApplicable <= 2 * items ? 1 : 0;
    const at = d * FIGURES;
    out[at] = valued === 1 ? value : 0;
    out[at + 1] = valued === 1 ? (100 * (value - 1)) / (levels - 1) : 0;
    out[at + 2] = valued === 1 && missingCore === 0 ? Math.min(gate, highest) : 0;
    out[at + 3] =
      missing === 0
        ? Math.min(gate, highest)
        : missingCore > 0 || missing > 1 || highest === 0
          ? 1
          : Math.min(lowestCore, lowest, 2, highest);
    out[at + 4] = Math.min(gate, missing > 0 ? levels : highest);
    out[at + 5] = missing > 0 ? 1 : 0;
    out[at + 6] = completeness;
    out[at + 7] = notApplicable / items;
    out[at + 8] = lower;
    out[at + 9] = upper;
    out[at + 10] = publishable;
    out[at + 11] = unanswered;
    out[at + 12] = dontKnow;
    out[at + 13] = applicable;
    wholeNotApplicable += notApplicable;
    wholeUnanswered += unanswered;
    wholeDontKnow += dontKnow;
    wholePublishable &= publishable;
    const weight = dimensionWeights[d] ?? 0;
    if (valued === 1) {
      wholeSteps += weight * (value - 1);
      wholeLogarithms += weight * Math.log(value);
      wholeValued += weight;
    }
    if (applicable > 0) {
      wholeCompleteness += weight * completeness;
      wholeLower += weight * (lower - 1);
      wholeUpper += weight * (upper - 1);
      wholeApplicable += weight;
    }
  }

  const at = dimensions * FIGURES;
  out[at] = wholeValued > 0 ? 1 + wholeSteps / wholeValued : 0;
  out[at + 1] = wholeValued > 0 ? (100 * (wholeSteps / wholeValued)) / (levels - 1) : 0;
  for (let kind = 2; kind <= 4; kind++) {
    let lowest = 99;
    let second = 99;
    let highest = 0;
    let absent = false;
    for (let d = 0; d < dimensions; d++) {
      if (out[d * FIGURES + 13] === 0) continue;
      const level = out[d * FIGURES + kind] ?? 0;
      if (level === 0) absent = true;
      if (level > highest) highest = level;
      if (level < lowest) {
        second = lowest;
        lowest = level;
      } else if (level < second) second = level;
    }
    out[at + kind] = absent ? 0 : Math.min(second, lowest + 1, highest);
  }
  out[at + 5] = wholeUnanswered + wholeDontKnow > 0 ? 1 : 0;
  out[at + 6] = wholeApplicable > 0 ? wholeCompleteness / wholeApplicable : 0;
  out[at + 7] = wholeNotApplicable / notes.length;
  out[at + 8] = 1 + wholeLower / wholeApplicable;
  out[at + 9] = 1 + wholeUpper / wholeApplicable;
  out[at + 10] = wholePublishable;
  out[at + 11] = wholeUnanswered;
  out[at + 12] = wholeDontKnow;
  out[at + 13] = wholeValued > 0 ? Math.exp(wholeLogarithms / wholeValued) : 0;
}
