import { type Answers, levelOf } from "#app/questions/answer.ts";
import { findCapability, type Instrument } from "#app/surveys/instrument.ts";

/**
 * Stages of the innovation-decision process (Rogers, Diffusion of Innovations, 2003; for micro-credentials Tamoliune et
 * al., 2023).
 */
export type AdoptionStage = "awareness" | "persuasion" | "decision" | "implementation" | "confirmation";

/** What a stage asks for: each capability at this level at least. */
const CONDITIONS: readonly { readonly stage: AdoptionStage; readonly asks: Readonly<Record<string, number>> }[] = [
  { stage: "awareness", asks: {} },
  { stage: "persuasion", asks: { "CUL-1": 2 } },
  { stage: "decision", asks: { "CUL-1": 3 } },
  { stage: "implementation", asks: { "STD-2": 3, "TEC-2": 2, "CUL-4": 2 } },
  { stage: "confirmation", asks: { "STD-5": 4, "TEC-5": 4, "CUL-1": 4 } },
];

/**
 * How far the institution is in adopting micro-credentials, read from its record: the last stage whose conditions hold
 * together with all before it.
 *
 * A capability without a level fulfils nothing. Null for an instrument that lacks the capabilities the stages ask for,
 * because then the stages mean nothing.
 */
export function adoptionStage(instrument: Instrument, answers: Answers): AdoptionStage | null {
  const asked = new Set(CONDITIONS.flatMap(({ asks }) => Object.keys(asks)));
  if ([...asked].some((id) => findCapability(instrument, id) === undefined)) return null;
  let reached: AdoptionStage = "awareness";
  for (const { stage, asks } of CONDITIONS) {
    const holds = Object.entries(asks).every(([id, level]) => (levelOf(answers[id]) ?? 0) >= level);
    if (!holds) break;
    reached = stage;
  }
  return reached;
}
