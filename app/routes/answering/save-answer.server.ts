import { z } from "zod";
import { checkEntry } from "#app/assessments/check-entry.ts";
import { entryDifferences } from "#app/assessments/entry-differences.ts";
import { entryMark } from "#app/assessments/entry-reading.ts";
import { fieldsOf, memoryOf } from "#app/assessments/posted-question.ts";
import type { EntryStale } from "#app/assessments/save-entries.server.ts";
import { saveEntry } from "#app/assessments/save-entry.server.ts";
import { json } from "#app/platform/remix.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import type { SavingPlace } from "./answering-place.ts";

const saveSchema = z.object({
  capabilityId: z.string().max(100),
  baseRevision: z.number().int().min(0).max(1e9),
  choice: z.string().max(40),
  reason: z.string(),
  note: z.string(),
  evidenceUrl: z.string(),
});

/** Saves one question while the person goes on. 409 carries both values; nothing is overwritten. */
export async function saveAnswer(place: SavingPlace, asked: readonly Dimension[], request: Request) {
  const { services, sheet, instrument, words, translator, open, closed } = place;
  const { t } = translator;
  const read = saveSchema.safeParse(await readJson(request));
  const capabilities = asked.flatMap((dimension) => dimension.capabilities);
  const capability = read.success ? capabilities.find(({ id }) => id === read.data.capabilityId) : undefined;
  if (!read.success || capability === undefined) return refused(t("assessments:saving.notUnderstood"), 400);
  if (!open) return refused(closed, 409);
  const { choice, reason, note, evidenceUrl, baseRevision } = read.data;
  const name = words.capabilities[capability.id]?.name ?? capability.id;
  const rules = { levels: instrument.levels, mayBeNotApplicable: capability.mayBeNotApplicable };
  const checked = checkEntry({ answer: choice, reason, note, evidenceUrl }, rules);
  if (!checked.ok) {
    const [problem = "answerUnknown"] = Object.values(checked.problems);
    return refused(t(`questions:fault.${problem}`, { name }), 400, { faults: checked.problems });
  }
  const { entry } = checked;
  const change = { capabilityId: capability.id, baseRevision, entry };
  const saved = await saveEntry(services.database, sheet, change, services.now());
  if (saved.ok) {
    const { revision, savedAt } = saved;
    return json({ ok: true, revision, savedAt, was: memoryOf(entry), mark: entryMark(entry, translator) });
  }
  return saved.reason === "closed" ? refused(closed, 409) : json(staleReply(place, name, saved), { status: 409 });
}

function refused(sentence: string, status: 400 | 409, more: object = {}) {
  return json({ ok: false, sentence, ...more }, { status });
}

function staleReply(
  { words, translator }: SavingPlace,
  name: string,
  { yours, theirs }: Pick<EntryStale, "yours" | "theirs">,
) {
  return {
    ok: false,
    name,
    differences: entryDifferences(yours, theirs, words, translator),
    theirs: {
      fields: fieldsOf(theirs),
      revision: theirs.revision,
      savedAt: theirs.updatedAt,
      was: memoryOf(theirs),
      mark: entryMark(theirs, translator),
    },
  };
}

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get("Content-Type") ?? "")) return null;
  try {
    return await request.json();
  } catch {
    return null;
  }
}
