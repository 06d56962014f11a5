import { z } from "zod";
import { checkEntry } from "#app/assessments/check-entry.ts";
import { entryDifferences } from "#app/assessments/entry-differences.ts";
import { entryMark } from "#app/assessments/entry-reading.ts";
import { fieldsOf, memoryOf } from "#app/assessments/posted-question.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { type ActionFunctionArgs, json } from "#app/platform/remix.ts";
import { findCapability } from "#app/surveys/instrument.ts";
import { notFound, openAssessment } from "../access.server.ts";

const saveSchema = z.object({
  capabilityId: z.string().max(100),
  baseRevision: z.number().int().min(0).max(1e9),
  choice: z.string().max(40),
  reason: z.string(),
  note: z.string(),
  evidenceUrl: z.string(),
});

/** Saves one question while the person goes on. 409 carries both values; nothing is overwritten. */
export async function action(args: ActionFunctionArgs) {
  const { services, assessment, instrument, words, translator } = await openAssessment(args, "assessment.answer");
  const { t } = translator;
  const read = saveSchema.safeParse(await readJson(args.request));
  const capability = read.success ? findCapability(instrument, read.data.capabilityId) : undefined;
  if (!read.success || capability === undefined) {
    return json({ ok: false, sentence: t("assessments:saving.notUnderstood") }, { status: 400 });
  }
  const { choice, reason, note, evidenceUrl, baseRevision } = read.data;
  const name = words.capabilities[capability.id]?.name ?? capability.id;
  const checked = checkEntry(
    { answer: choice, reason, note, evidenceUrl },
    { levels: instrument.levels, mayBeNotApplicable: capability.mayBeNotApplicable },
  );
  if (!checked.ok) {
    const [problem = "answerUnknown"] = Object.values(checked.problems);
    return json(
      { ok: false, sentence: t(`questions:fault.${problem}`, { name }), faults: checked.problems },
      { status: 400 },
    );
  }
  const { entry } = checked;
  const change = { capabilityId: capability.id, baseRevision, entry };
  const saved = await recordAnswer(services.database, assessment.id, change, services.now());
  if (saved.ok) {
    const { revision, savedAt } = saved;
    return json({ ok: true, revision, savedAt, was: memoryOf(entry), mark: entryMark(entry, translator) });
  }
  if (saved.reason === "submitted")
    return json({ ok: false, sentence: t("assessments:section.submitted") }, { status: 409 });
  const { yours, theirs } = saved;
  return json(
    {
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
    },
    { status: 409 },
  );
}

/** Only the autosave script calls this address. */
export function loader() {
  throw notFound();
}

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get("Content-Type") ?? "")) return null;
  try {
    return await request.json();
  } catch {
    return null;
  }
}
