import { hiddenAmong, type ShownNode } from "./conditions/hidden-among.ts";
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
  if (form === null || !nodes.some(dependsOnSomething)) return;
  const status = element.querySelector('[data-slot="conditions"]');

  const update = (): void => {
    const data = indexed(new FormData(form));
    const hidden = hiddenAmong(
      nodes,
      (id) => {
        const item = items[id];
        return item === undefined ? nothing : readingOf(item, typedReading(readItemText(data, id, item.kind)));
      },
      before,
    );
    let changed = false;
    for (const part of element.querySelectorAll<HTMLElement>("[data-capability], [data-shown]")) {
      const out = hidden.has(part.dataset.capability ?? part.dataset.shown ?? "");
      changed ||= part.hidden !== out;
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
function indexed(data: FormData): FormFields {
  const values = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of data) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return { getAll: (name) => values.get(name) ?? [], keys: () => values.keys() };
}

function dependsOnSomething({ when, children }: ShownNode): boolean {
  return when !== null || (children ?? []).some(dependsOnSomething);
}
