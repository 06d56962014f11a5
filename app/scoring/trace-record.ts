import type { Answer, Answers } from "#app/questions/answer.ts";
import { levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { type AnswerState, answerState } from "./answer-state.ts";
import { roundHalfUp } from "./round-half-up.ts";
import type { WeightPreset, WeightsName } from "./scores.ts";
import { type Trace, traceLensElement, traceNode } from "./trace.ts";
import type { Weights } from "./weights.ts";

/** One number's trace, with the number as it is printed: the mean at two decimals, the index whole, halves up. */
export type ShownTrace = Trace & { readonly shown: { readonly mean: number | null; readonly index: number | null } };

/** The whole result of one record, opened down to its answers. */
export type RecordTrace = {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly weights: WeightsName;
  readonly overall: ShownTrace;
  /** By dimension id. */
  readonly nodes: Readonly<Record<string, ShownTrace>>;
  /** By capability id: the answer, and what became of it. */
  readonly items: Readonly<
    Record<string, { readonly state: AnswerState; readonly answer: Answer | null; readonly level: number | null }>
  >;
  /** By lens id, then element id. */
  readonly lenses: Readonly<Record<string, Readonly<Record<string, ShownTrace>>>>;
};

/**
 * Opens every number of a result: the whole, every dimension, every lens element, and every answer below them.
 *
 * @param chosen The preset in use, or somebody's own weights. Lenses are plain means whatever is chosen.
 * @returns Plain data that can be written as JSON.
 */
export function traceRecord(
  instrument: Instrument,
  answers: Answers,
  chosen: WeightPreset | Weights = "equal",
): RecordTrace {
  const trace = (id: string): ShownTrace => {
    const found = traceNode(instrument, answers, chosen, id);
    if (found === null) throw new Error(`There is no trace of ${id}.`);
    return shown(found);
  };
  return {
    instrument: { id: instrument.id, version: instrument.version },
    weights: typeof chosen === "string" ? chosen : "custom",
    overall: trace("overall"),
    nodes: Object.fromEntries(instrument.dimensions.map(({ id }) => [id, trace(id)])),
    items: Object.fromEntries(
      capabilitiesOf(instrument).map(({ id }) => {
        const answer = answers[id];
        return [id, { state: answerState(answer), answer: answer ?? null, level: levelOf(answer) }];
      }),
    ),
    lenses: Object.fromEntries(
      instrument.lenses.map((lens) => [
        lens.id,
        Object.fromEntries(
          lens.elements.flatMap(({ id }) => {
            const found = traceLensElement(instrument, answers, lens.id, id);
            return found === null ? [] : [[id, shown(found)]];
          }),
        ),
      ]),
    ),
  };
}

function shown(trace: Trace): ShownTrace {
  return {
    ...trace,
    shown: {
      mean: trace.mean === null ? null : roundHalfUp(trace.mean, 2),
      index: trace.index === null ? null : roundHalfUp(trace.index, 0),
    },
  };
}
