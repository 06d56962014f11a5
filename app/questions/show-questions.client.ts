import { compileConditions, type ShownNode } from "./conditions/compile-conditions.ts";
import { aspectsOf, hiddenAmong } from "./conditions/hidden-among.ts";
import { nothing, type ReadItem, type Reading, readingOf } from "./conditions/reading.ts";
import { type FormFields, readItemText } from "./kinds/item-text.ts";
import { typedReading } from "./kinds/typed-reading.ts";

type Conditions = {
  readonly nodes: readonly ShownNode[];
  readonly items: Readonly<Record<string, ReadItem>>;
  readonly before: Readonly<Record<string, Reading>>;
};

/**
 * Shows and hides the questions that depend on others as soon as something is answered. Works out the same as the server does
 * from the same conditions; what is hidden stays in the form with its answer.
 */
export function enhance(element: HTMLElement): void {
  const form = element.querySelector("form");
  const { nodes, items, before } = JSON.parse(element.dataset.conditions ?? "{}") as Conditions;
  if (form === null || nodes.length === 0) return;
  const status = element.querySelector('[data-slot="conditions"]');
  const conditions = compileConditions(nodes);
  const parts = [...element.querySelectorAll<HTMLElement>("[data-capability], [data-shown]")].flatMap((part) => {
    const place = conditions.placeOf.get(part.dataset.capability ?? part.dataset.shown ?? "");
    return place === undefined ? [] : [{ part, place }];
  });

  const update = (): void => {
    const fields = fieldsOf(form);
    const aspects = aspectsOf(conditions, (id) => {
      const item = items[id];
      if (item === undefined) return before[id] ?? nothing;
      return readingOf(item, typedReading(readItemText(fields, id, item.kind)));
    });
    const hidden = hiddenAmong(conditions, aspects);
    let changed = false;
    for (const { part, place } of parts) {
      const out = hidden[place] === 1;
      if (part.hidden === out) continue;
      changed = true;
      part.hidden = out;
    }
    if (changed && status !== null) status.textContent = element.dataset.changed ?? "";
  };

  form.addEventListener("change", update);
  form.addEventListener("input", update);
  // The script that saves clears a question by itself, and fires no event of its own for that.
  form.addEventListener("click", () => window.setTimeout(update, 0));
  update();
}

/** Looking a name up in a form takes longer the more fields it has; here every question looks up its own. */
function fieldsOf(form: HTMLFormElement): FormFields {
  const values = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of new FormData(form)) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return { getAll: (name) => values.get(name) ?? [], keys: () => values.keys() };
}
