import { readSectionForm } from "#app/assessments/read-section-form.ts";
import { savePage } from "#app/assessments/save-page.server.ts";
import type { SectionInputs, SectionPage } from "#app/assessments/section-page.ts";
import { readSettlement } from "#app/questions/question-fields.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import { type AnsweringPlace, sectionOf } from "./answering-place.ts";

export type PostedSection =
  /** `touched` is the one question the form was sent for; null when it was sent to go on. */
  | { readonly ok: true; readonly touched: string | null }
  | { readonly ok: false; readonly page: SectionPage; readonly status: 400 | 409 };

/** Saves a section posted without script, or gives it back with everything that was typed. */
export async function saveSection(place: AnsweringPlace, dimension: Dimension, body: string): Promise<PostedSection> {
  const { services, sheet, instrument, open, last } = place;
  const form = new URLSearchParams(body);
  const read = readSectionForm(form, dimension, instrument.levels, last);
  const again = (posted: Partial<NonNullable<SectionInputs["posted"]>>, status: 400 | 409): PostedSection => {
    const all = { questions: read.questions, faults: {}, stale: [], closed: false, ...posted };
    return { ok: false, page: sectionOf(place, dimension, all), status };
  };
  if (!open) return again({ closed: true }, 409);
  if (!read.ok) return again({ faults: read.faults }, 400);
  const saved = await savePage(services.database, sheet, read.entries, services.now());
  if (!saved.ok) return again({ closed: true }, 409);
  if (saved.stale.length > 0) return again({ stale: saved.stale, saved: saved.saved }, 409);
  const touched = form.get("clear") ?? form.get("keep") ?? readSettlement(form)?.capabilityId ?? null;
  return { ok: true, touched: touched === null ? null : touched.replace(/[^\w-]/g, "") };
}
