import { isSaid, itemFieldName, typedAnswer } from "./kinds/item-text.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Shows another answer to a question of any kind; an empty text clears it. Rows that do not fit yet are added. */
export function writeItemText(question: HTMLElement, id: string, text: string): void {
  const typed = typedAnswer(text);
  const rows = listIn(typed?.rows);
  addRows(question, rows.length);
  const places = new Map<string, number>();
  for (const control of controlsIn(question)) {
    const place = places.get(control.name) ?? 0;
    places.set(control.name, place + 1);
    const [field, owner, column = ""] = control.name.split(":");
    if (owner !== id) continue;
    if (field === "choice" && control instanceof HTMLInputElement) control.checked = isSaid(text, control.value);
    else if (field === "pick" && control instanceof HTMLInputElement)
      control.checked = listIn(typed?.choices ?? typed?.checked).includes(control.value);
    else if (field === "number" || field === "text") control.value = textIn(typed?.[field]);
    else if (field === "rank") control.value = textIn(listIn(typed?.ranking)[place]);
    else if (field === "cell") control.value = textIn(cellIn(rows[place], column));
  }
}

/** Whether anything was chosen or typed since the page was sent, besides the fields named. */
export function isItemChanged(question: HTMLElement, besides: readonly string[]): boolean {
  const others = [...besides, ...controlsIn(question).flatMap(({ name }) => (name.startsWith(pasted) ? [name] : []))];
  return controlsIn(question).some((control) => {
    if (others.includes(control.name)) return false;
    if (control instanceof HTMLSelectElement)
      return [...control.options].some((option) => option.selected !== option.defaultSelected && option.value !== "");
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
      return control.checked !== control.defaultChecked;
    return control.value !== control.defaultValue;
  });
}

const pasted = itemFieldName("paste", "");

function controlsIn(question: HTMLElement): readonly Control[] {
  return [...question.querySelectorAll<Control>("input:not([type=hidden]), select, textarea")];
}

function addRows(question: HTMLElement, wanted: number): void {
  const body = question.querySelector("[data-rows]");
  for (let count = body?.children.length ?? 0; body !== null && count < wanted; count++) {
    const row = body.lastElementChild?.cloneNode(true);
    if (row === undefined) return;
    body.append(row);
  }
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function cellIn(row: unknown, column: string): unknown {
  return typeof row === "object" && row !== null && Object.hasOwn(row, column) ? Reflect.get(row, column) : "";
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}
