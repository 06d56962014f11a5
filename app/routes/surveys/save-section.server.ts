import { type ItemSectionInputs, type ItemSectionPage, itemSectionPage } from "#app/assessments/item-section-page.ts";
import { pastedInto, readItemForm } from "#app/assessments/read-item-form.ts";
import { savePage } from "#app/assessments/save-page.server.ts";
import { readSettlement } from "#app/questions/question-fields.ts";
import type { TreeSection } from "#app/surveys/tree/sections.ts";
import { earlierAnswers } from "../assessments/planned-move.server.ts";
import { itemPlace } from "./item-place.ts";
import type { OpenSurvey } from "./open.server.ts";

type PostedSection =
  /** `touched` is the one question the form was sent for; null when it was sent to go on. */
  | { readonly ok: true; readonly touched: string | null }
  | { readonly ok: false; readonly page: ItemSectionPage; readonly status: 400 | 409 };

/** One section as its page shows it, with what was typed where it comes back. */
export function pageOf(
  { entries, hidden, mayAnswer, tree, words, translator }: OpenSurvey,
  section: TreeSection,
  earlier: Readonly<Record<string, string>>,
  posted: ItemSectionInputs["posted"] = null,
): ItemSectionPage {
  return itemSectionPage({ entries, hidden, closed: !mayAnswer, tree, section, words, translator, earlier, posted });
}

/** Saves a section posted without script, or gives it back with everything that was typed. */
export async function saveItemSection(opened: OpenSurvey, section: TreeSection, body: string): Promise<PostedSection> {
  const { services, mayAnswer, words, translator } = opened;
  const form = new URLSearchParams(body);
  const earlier = await earlierAnswers(opened);
  const read = readItemForm(form, section, words, translator);
  const again = (posted: Partial<NonNullable<ItemSectionInputs["posted"]>>, status: 400 | 409): PostedSection => {
    const all = { questions: read.questions, faults: {}, stale: [], closed: false, ...posted };
    return { ok: false, page: pageOf(opened, section, earlier, all), status };
  };
  if (!mayAnswer) return again({ closed: true }, 409);
  if (!read.ok) return again({ faults: read.faults }, 400);
  const saved = await savePage(services.database, itemPlace(opened).sheet, read.entries, services.now());
  if (!saved.ok) return again({ closed: true }, 409);
  if (saved.stale.length > 0) return again({ stale: saved.stale, saved: saved.saved }, 409);
  const touched = form.get("clear") ?? readSettlement(form)?.capabilityId ?? pastedInto(form, section);
  return { ok: true, touched: touched === null ? null : touched.replace(/[^\w-]/g, "") };
}
