import { type ItemKind, isItemKind } from "./kinds/item.ts";
import { readItemText } from "./kinds/item-text.ts";
import { fieldName } from "./question-fields.ts";
import type { TypedFields } from "./unsent-answer.ts";
import { isItemChanged, writeItemText } from "./write-item.client.ts";

const writtenFields = ["reason", "note", "evidenceUrl"] as const;

/** What the form shows about one question. */
export function readTyped(form: HTMLFormElement, id: string): TypedFields & { readonly revision: number } {
  const data = new FormData(form);
  const read = (field: Parameters<typeof fieldName>[0]) => String(data.get(fieldName(field, id)) ?? "");
  const kind = kindOf(form.querySelector<HTMLElement>(`[data-capability="${CSS.escape(id)}"]`));
  return {
    choice: kind === null ? read("choice") : readItemText(data, id, kind),
    reason: read("reason"),
    note: read("note"),
    evidenceUrl: read("evidenceUrl"),
    revision: Number(read("revision")) || 0,
  };
}

/**
 * What differs from the page as it was sent: chosen or typed before a script was there to notice. The form keeps browsers
 * from bringing back older words (`autocomplete="off"`), so a difference is always somebody's doing.
 */
export function readChanged(question: HTMLElement, id: string): Partial<TypedFields> {
  const kind = kindOf(question);
  const form = question.closest("form");
  const radios = [...question.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const chosen =
    kind === null
      ? radios.some(({ checked, defaultChecked }) => checked !== defaultChecked)
      : isItemChanged(
          question,
          writtenFields.map((field) => fieldName(field, id)),
        );
  const choice = () =>
    kind === null || form === null
      ? (radios.find(({ checked }) => checked)?.value ?? "")
      : readItemText(new FormData(form), id, kind);
  const typed = writtenFields.flatMap((field) => {
    const control = controlOf(question, fieldName(field, id));
    const differs = control !== null && control.value.trim() !== control.defaultValue.trim();
    return differs ? [[field, control.value]] : [];
  });
  return {
    ...(chosen && { choice: choice() }),
    ...Object.fromEntries(typed),
  };
}

/** Shows other words about one question; what somebody would have to open to see is opened. */
export function writeTyped(question: HTMLElement, id: string, fields: TypedFields): void {
  writeChoice(question, id, fields.choice);
  for (const field of writtenFields) {
    const control = controlOf(question, fieldName(field, id));
    if (control !== null) control.value = fields[field];
  }
  const more = question.querySelector("details");
  if (more !== null && (fields.note !== "" || fields.evidenceUrl !== "")) more.open = true;
}

/** Shows another answer to one question, or none. */
export function writeChoice(question: HTMLElement, id: string, choice: string): void {
  const kind = kindOf(question);
  if (kind !== null) writeItemText(question, id, choice);
  else
    for (const radio of question.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      radio.checked = radio.value === choice;
    }
}

/** What the form remembers about the version it stands on. */
export function writeMemory(question: HTMLElement, id: string, revision: number, was?: string): void {
  const base = controlOf(question, fieldName("revision", id));
  if (base !== null) base.value = String(revision);
  const memory = controlOf(question, fieldName("was", id));
  if (memory !== null && was !== undefined) memory.value = was;
}

/** The list beside the form. */
export function writeMark(id: string, text: string, open: string): void {
  const place = document.querySelector(`[data-mark="${CSS.escape(id)}"]`);
  if (place === null) return;
  place.textContent = text === "" ? open : text;
  place.className = text === "" ? "tag" : "n";
}

/** The kind of a question of format 2; null for a level of format 1. */
function kindOf(question: HTMLElement | null): ItemKind | null {
  const kind = question?.dataset.kind;
  return isItemKind(kind) ? kind : null;
}

function controlOf(question: HTMLElement, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  return question.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${CSS.escape(name)}"]`);
}
