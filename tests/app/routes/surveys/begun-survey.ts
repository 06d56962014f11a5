import type { Site } from "../../../support/site.server.ts";
import type { Begun } from "../begun.ts";

/** An assessment of the questionnaire for public libraries somebody has just begun. */
export async function beginSurvey(site: Site, name = "Harbour Library"): Promise<Begun> {
  const visitor = site.visitor();
  const { location, status } = await visitor.post("/start", { name, instrument: "public-library-service" });
  const id = location?.split("/")[2];
  if (id === undefined) throw new Error(`Starting answered ${status}.`);
  return { visitor, id, at: (place = "") => `/surveys/${id}${place}` };
}

/** What the autosave script sends for one question of any kind. */
export function said(capabilityId: string, answer: object | string, baseRevision = 0) {
  const choice = typeof answer === "string" ? answer : JSON.stringify(answer);
  return { capabilityId, baseRevision, choice, reason: "", note: "", evidenceUrl: "" };
}
