import { z } from "zod";
import { checkItemEntry, itemFieldsOf, itemMemoryOf } from "#app/assessments/check-item-entry.ts";
import { itemDifferences } from "#app/assessments/item-differences.ts";
import { itemFaultSentences } from "#app/assessments/item-faults.ts";
import { itemMark } from "#app/assessments/item-reading.ts";
import { saveEntry } from "#app/assessments/save-entry.server.ts";
import { json } from "#app/platform/remix.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import type { OpenTree } from "../access.server.ts";
import { itemPlace } from "./item-place.ts";

const saveSchema = z.object({
  capabilityId: z.string().max(100),
  baseRevision: z.number().int().min(0).max(1e9),
  choice: z.string().max(200_000),
  reason: z.string(),
  note: z.string(),
  evidenceUrl: z.string(),
});

/** Saves one question of any kind while the person goes on. 409 carries both values; nothing is overwritten. */
export async function saveItem(opened: OpenTree, request: Request) {
  const { services, tree, words, translator, mayAnswer } = opened;
  const { t } = translator;
  const read = saveSchema.safeParse(await readJson(request));
  const node = read.success ? itemsBelow(tree.whole).find(({ id }) => id === read.data.capabilityId) : undefined;
  if (!read.success || node === undefined) return refused(t("assessments:saving.notUnderstood"), 400);
  const { sheet, closed } = itemPlace(opened);
  if (!mayAnswer) return refused(closed, 409);
  const { item } = node;
  const { baseRevision, ...typed } = read.data;
  const checked = checkItemEntry(typed, item);
  if (!checked.ok) {
    const [sentence = ""] = Object.values(itemFaultSentences(checked.faults, item, words, translator));
    return refused(sentence, 400);
  }
  const { entry } = checked;
  const change = { capabilityId: node.id, baseRevision, entry };
  const saved = await saveEntry(services.database, sheet, change, services.now());
  if (saved.ok) {
    const { revision, savedAt } = saved;
    const mark = itemMark(item, entry.answer, words, translator);
    return json({ ok: true, revision, savedAt, was: itemMemoryOf(entry), mark });
  }
  if (saved.reason === "closed") return refused(closed, 409);
  const { yours, theirs } = saved;
  const reply = {
    ok: false,
    name: itemWords(words, node.id).name,
    differences: itemDifferences(item, yours, theirs, words, translator),
    theirs: {
      fields: itemFieldsOf(theirs),
      revision: theirs.revision,
      savedAt: theirs.updatedAt,
      was: itemMemoryOf(theirs),
      mark: itemMark(item, theirs.answer, words, translator),
    },
  };
  return json(reply, { status: 409 });
}

function refused(sentence: string, status: 400 | 409) {
  return json({ ok: false, sentence }, { status });
}

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get("Content-Type") ?? "")) return null;
  try {
    return await request.json();
  } catch {
    return null;
  }
}
