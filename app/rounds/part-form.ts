import type { Instrument } from "#app/surveys/instrument.ts";
import { askedRoles } from "./asked-sections.ts";
import type { Part } from "./contribution.ts";

/** The part a form asks for: a role the questionnaire asks, and the ticked sections or none for all; null when it names no role. */
export function readPartForm(form: URLSearchParams, instrument: Instrument): Part | null {
  const roleGroup = form.get("role") ?? "";
  if (!askedRoles(instrument).includes(roleGroup)) return null;
  const ticked = new Set(form.getAll("section"));
  const sections = instrument.dimensions.map(({ id }) => id).filter((id) => ticked.has(id));
  return { roleGroup, sections: sections.length === 0 ? null : sections };
}
