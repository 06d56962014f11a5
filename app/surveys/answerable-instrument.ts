import type { AnswerableInstrument } from "#app/questions/answers-file.ts";
import { capabilitiesOf, type Instrument } from "./instrument.ts";
import { itemsBelow } from "./tree/tree-instrument.ts";

/** As much of an instrument as checking answers needs. */
export function answerable(instrument: Instrument): AnswerableInstrument {
  const { id, version, levels, context } = instrument;
  const circumstances = context === null ? [] : itemsBelow(context.questions.whole).map(({ item }) => item);
  return { id, version, levels, capabilities: capabilitiesOf(instrument), circumstances };
}
