import { paths } from "#app/paths.ts";
import type { OpenAssessment } from "../access.server.ts";

/** The ways to what outside frameworks see; null for an instrument that brings none. */
export function frameworkLinks({ assessment, instrument }: Pick<OpenAssessment, "assessment" | "instrument">) {
  if (instrument.lenses.length === 0) return null;
  const among = instrument.lenses.find(({ elements }) => elements.every(({ role }) => role !== undefined));
  return {
    href: paths.views(assessment.id),
    among: among === undefined ? null : paths.view(assessment.id, among.id),
  };
}
