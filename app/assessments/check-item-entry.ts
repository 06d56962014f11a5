import type { Item } from "#app/questions/kinds/item.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { type ItemText, itemTextOf } from "#app/questions/kinds/item-text.ts";
import { type ItemFault, parseItemText } from "#app/questions/kinds/parse-item-text.ts";
import { fingerprint, type PostedQuestion } from "#app/questions/question-fields.ts";
import { checkEntry, type EntryProblem } from "./check-entry.ts";
import type { Entry } from "./entry.ts";

/** What was typed into a question of any kind; `choice` is its answer as one text. */
export type TypedItem = Pick<PostedQuestion, "choice" | "reason" | "note" | "evidenceUrl"> & {
  readonly choice: ItemText;
};

export type ItemFaults = {
  readonly answer?: ItemFault | "notApplicableNotAllowed";
  readonly reason?: EntryProblem;
  readonly note?: EntryProblem;
  readonly evidenceUrl?: EntryProblem;
};

export type CheckedItemEntry =
  | { readonly ok: true; readonly entry: Entry<ItemAnswer> }
  | { readonly ok: false; readonly faults: ItemFaults };

/** Reads what was typed into a question of any kind. Reason, note and link follow the rules of every question. */
export function checkItemEntry({ choice, reason, note, evidenceUrl }: TypedItem, item: Item): CheckedItemEntry {
  const { mayBeNotApplicable } = item;
  const excused = choice === "notApplicable";
  const rest = checkEntry(
    { answer: excused ? choice : "", reason, note, evidenceUrl },
    { levels: 0, mayBeNotApplicable },
  );
  const content = excused ? null : parseItemText(choice, item);
  const faults: ItemFaults = {
    ...(rest.ok ? {} : withoutAnswer(rest.problems)),
    ...(content === null || content.ok ? {} : { answer: content.fault }),
  };
  if (!rest.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, entry: { ...rest.entry, answer: content?.ok ? content.answer : rest.entry.answer } };
}

/** The form fields that show an entry. */
export function itemFieldsOf({ answer, note, evidenceUrl }: Entry<ItemAnswer>): TypedItem {
  return {
    choice: itemTextOf(answer),
    reason: answer !== null && "notApplicable" in answer ? answer.notApplicable : "",
    note: note ?? "",
    evidenceUrl: evidenceUrl ?? "",
  };
}

/** The memory a form carries of what it showed. */
export function itemMemoryOf(entry: Entry<ItemAnswer>): string {
  return fingerprint(itemFieldsOf(entry));
}

type Problems = Extract<ReturnType<typeof checkEntry>, { readonly ok: false }>["problems"];

function withoutAnswer({ answer, ...rest }: Problems): ItemFaults {
  return answer === undefined ? rest : { ...rest, answer: "notApplicableNotAllowed" };
}
