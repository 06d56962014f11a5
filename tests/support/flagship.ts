import type { Instrument } from "#app/surveys/instrument.ts";
import flagshipFile from "./flagship.json" with { type: "json" };

/** The default instrument, as the loader gives it. */
export function flagship(): Instrument {
  return flagshipFile as unknown as Instrument;
}
