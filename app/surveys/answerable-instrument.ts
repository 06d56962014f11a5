import type { AnswerableInstrument } from "#app/questions/answers-file.ts";
import { capabilitiesOf, type Instrument } from "./instrument.ts";

/** As much of an instrument as checking answers needs. */
export function answerable(instrument: Instrument): AnswerableInstrument {
  const { id, version, levels } = instrument;
  return { id, version, levels, capabilities: capabilitiesOf(instrument) };
}
