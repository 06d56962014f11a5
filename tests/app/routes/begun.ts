import type { Site } from "../../support/site.server.ts";
import type { Visitor } from "../../support/visitor.server.ts";

/** An assessment somebody has just begun, and the browser that holds it. */
export type Begun = {
  readonly visitor: Visitor;
  readonly id: string;
  /** An address of the assessment: `at("/check")`. */
  readonly at: (place?: string) => string;
};

export async function begin(site: Site, name = "Harbour University", visitor = site.visitor()): Promise<Begun> {
  const { location, status } = await visitor.post("/start", { name });
  const id = location?.split("/")[2];
  if (id === undefined) throw new Error(`Starting answered ${status}.`);
  return { visitor, id, at: (place = "") => `/assessments/${id}${place}` };
}

/** Gives every question of the flagship an answer, so that it has a roadmap. */
export async function answerAll({ visitor, at }: Begun, level: number): Promise<void> {
  for (const dimension of ["STD", "REC", "TEC", "CUL"])
    for (const place of [1, 2, 3, 4, 5])
      await visitor.postJson(at("/answers"), answered(`${dimension}-${place}`, String(level)));
}

/** What the autosave script sends for one question. */
export function answered(capabilityId: string, choice: string, baseRevision = 0) {
  return { capabilityId, baseRevision, choice, reason: "", note: "", evidenceUrl: "" };
}
