import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import type { Institution } from "#app/institutions/institution.ts";
import type { Database } from "#db/database.server.ts";

export const noon = new Date("2026-11-21T12:00:00.000Z");
export const later = new Date("2026-11-21T12:05:00.000Z");

export const harbour: Institution = {
  name: "Harbour University",
  country: "ID",
  type: "teaching",
  size: "medium",
  ror: null,
};

/** Starts an assessment of Harbour University at noon. */
export function anAssessment(database: Database, institution: Institution = harbour) {
  const instrument = { id: "micro-credential-readiness", version: "1.0.0" };
  return startAssessment(database, { institution, instrument, language: "en" }, noon);
}
