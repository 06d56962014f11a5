/**
 * The floor for questionnaires of any shape: what `scoreTree` computes for the groups and the whole of a questionnaire that is two
 * levels deep, written by hand over typed arrays. Nothing is looked up by name and nothing is allocated.
 */
export type TypedTree = {
  readonly items: number;
  /** Where each group begins; one entry more than there are groups. */
  readonly starts: Int32Array;
  readonly weights: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly groupWeights: Float64Array;
  /** The scale of every group and of the whole. */
  readonly lowest: number;
  readonly highest: number;
  /** The item each item depends on, or -1; then what is asked of it. */
  readonly asks: Int32Array;
  readonly how: Int8Array;
  readonly against: Float64Array;
};

/** How an item asks about another. */
export const AT_LEAST = 0;
export const BELOW = 1;
export const IS = 2;
export const IS_NOT = 3;

/** Figures per group, then for the whole. */
export const TREE_FIGURES = 12;

/**
 * @param states 0 unanswered, 1 answered, 2 does not apply, 3 not known.
 * @param values On the item's own scale.
 * @param numbers What conditions compare: the number, the level or the place of the option chosen.
 */
export function scoreTypedTree(
  tree: TypedTree,
  states: Uint8Array,
  values: Float64Array,
  numbers: Float64Array,
  hidden: Uint8Array,
  out: Float64Array,
): void {
  const { starts, weights, from, to, groupWeights, lowest, highest, asks, how, against } = tree;
  const width = highest - lowest;
  const groups = groupWeights.length;
  let wholeSteps = 0;
  let wholeWeight = 0;
  let wholeLower = 0;
  let wholeUpper = 0;
  let wholeComplete = 0;
  let wholeApplicable = 0;
  let wholeUnanswered = 0;
  let wholeUnknown = 0;
  let wholeExcused = 0;
  let wholeHidden = 0;
  let wholePublishable = 1;
  for (let g = 0; g < groups; g++) {
    const start = starts[g] ?? 0;
    const end = starts[g + 1] ?? 0;
    let steps = 0;
    let weightAnswered = 0;
    let lower = 0;
    let upper = 0;
    let applicableWeight = 0;
    let unanswered = 0;
    let unknown = 0;
    let excused = 0;
    let out_ = 0;
    for (let i = start; i < end; i++) {
      const asked = asks[i] ?? -1;
      if (asked >= 0) {
        let holds = false;
        if (hidden[asked] === 0 && states[asked] === 1) {
          const number = numbers[asked] ?? 0;
          const bound = against[i] ?? 0;
          switch (how[i]) {
            case AT_LEAST:
              holds = number >= bound;
              break;
            case BELOW:
              holds = number < bound;
              break;
            case IS:
              holds = number === bound;
              break;
            default:
              holds = number !== bound;
          }
        }
        if (!holds) {
          hidden[i] = 1;
          out_++;
          continue;
        }
      }
      hidden[i] = 0;
      const state = states[i] ?? 0;
      if (state === 2) {
        excused++;
        continue;
      }
      const weight = weights[i] ?? 0;
      applicableWeight += weight;
      if (state === 1) {
        const share = ((values[i] ?? 0) - (from[i] ?? 0)) / ((to[i] ?? 0) - (from[i] ?? 0));
        const step = weight * share * width;
        steps += step;
        lower += step;
        upper += step;
        weightAnswered += weight;
      } else {
        upper += weight * width;
        if (state === 3) unknown++;
        else unanswered++;
      }
    }
    const all = end - start - out_;
    const answered = all - excused - unanswered - unknown;
    const value = steps / weightAnswered;
    const publishable = answered > 0 && 5 * answered >= 4 * (all - excused) && 5 * excused <= 2 * all ? 1 : 0;
    const completeness = applicableWeight > 0 ? weightAnswered / applicableWeight : 0;
    const at = g * TREE_FIGURES;
    out[at] = weightAnswered > 0 ? lowest + value : 0;
    out[at + 1] = weightAnswered > 0 ? (100 * value) / width : 0;
    out[at + 2] = lowest + lower / applicableWeight;
    out[at + 3] = lowest + upper / applicableWeight;
    out[at + 4] = completeness;
    out[at + 5] = excused / all;
    out[at + 6] = publishable;
    out[at + 7] = unanswered;
    out[at + 8] = unknown;
    out[at + 9] = out_;
    out[at + 10] = unanswered + unknown > 0 ? 1 : 0;
    wholeUnanswered += unanswered;
    wholeUnknown += unknown;
    wholeExcused += excused;
    wholeHidden += out_;
    wholePublishable &= publishable;
    const weight = groupWeights[g] ?? 0;
    if (weightAnswered > 0) {
      wholeSteps += weight * value;
      wholeWeight += weight;
    }
    if (applicableWeight > 0) {
      wholeLower += (weight * lower) / applicableWeight;
      wholeUpper += (weight * upper) / applicableWeight;
      wholeComplete += weight * completeness;
      wholeApplicable += weight;
    }
  }
  const at = groups * TREE_FIGURES;
  out[at] = wholeWeight > 0 ? lowest + wholeSteps / wholeWeight : 0;
  out[at + 1] = wholeWeight > 0 ? (100 * wholeSteps) / wholeWeight / width : 0;
  out[at + 2] = lowest + wholeLower / wholeApplicable;
  out[at + 3] = lowest + wholeUpper / wholeApplicable;
  out[at + 4] = wholeApplicable > 0 ? wholeComplete / wholeApplicable : 0;
  out[at + 5] = wholeExcused / (tree.items - wholeHidden);
  out[at + 6] = wholePublishable;
  out[at + 7] = wholeUnanswered;
  out[at + 8] = wholeUnknown;
  out[at + 9] = wholeHidden;
  out[at + 10] = wholeUnanswered + wholeUnknown > 0 ? 1 : 0;
}
