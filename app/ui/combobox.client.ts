/** What a combobox offers for a text: lines to choose from, and a sentence for those who do not see them. */
export type Suggestions<Item> = { readonly items: readonly Item[]; readonly sentence: string };

export type ComboboxParts<Item> = {
  readonly input: HTMLInputElement;
  /** An empty hidden element with an id and the role listbox. */
  readonly list: HTMLElement;
  readonly ask: (text: string, signal: AbortSignal) => Promise<Suggestions<Item>>;
  readonly fill: (option: HTMLElement, item: Item) => void;
  readonly choose: (item: Item) => void;
  readonly say: (sentence: string) => void;
};

/**
 * Makes a text field an editable combobox with a list (WAI-ARIA 1.2, "list autocomplete with manual selection"). Nothing
 * is chosen unless somebody chooses it, and the focus never leaves the field.
 */
export function combobox<Item>({ input, list, ask, fill, choose, say }: ComboboxParts<Item>): void {
  let items: readonly Item[] = [];
  let active = -1;
  let waiting = 0;
  let asking = new AbortController();

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.autocomplete = "off";

  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) suggestSoon();
  });
  input.addEventListener("compositionend", suggestSoon);
  input.addEventListener("keydown", (event) => {
    if (!event.isComposing) press(event);
  });
  input.addEventListener("blur", close);
  // A press on the list must not take the focus, or the list would close under the finger.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option !== null) take([...list.children].indexOf(option));
  });

  function press(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) void suggest().then(() => mark(key === "ArrowDown" ? 0 : items.length - 1));
      else if (event.altKey && key === "ArrowUp") close();
      else mark(key === "ArrowDown" ? active + 1 : active - 1);
    } else if (list.hidden) {
      return;
    } else if (key === "Enter" && active >= 0) {
      event.preventDefault();
      take(active);
    } else if (key === "Escape") {
      event.preventDefault();
      close();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) {
      mark(-1);
    }
  }

  function suggestSoon(): void {
    clearTimeout(waiting);
    asking.abort();
    waiting = window.setTimeout(() => void suggest(), 180);
  }

  /** Asks for what stands in the field now; a slower answer to something typed before is thrown away. */
  async function suggest(): Promise<void> {
    clearTimeout(waiting);
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const found = await ask(input.value, signal).catch(() => ({ items: [], sentence: "" }));
    if (signal.aborted || document.activeElement !== input) return;
    items = found.items;
    list.replaceChildren(...items.map(optionOf));
    list.scrollTo(0, 0);
    toggle(items.length > 0);
    mark(-1);
    say(found.sentence);
  }

  /** Before the first option and after the last stands what was typed, with nothing marked. */
  function mark(index: number): void {
    const places = items.length + 1;
    active = list.hidden ? -1 : ((index + 1 + places) % places) - 1;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(at === active));
    const option = list.children[active];
    if (option === undefined) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  function take(index: number): void {
    const item = items[index];
    close();
    if (item !== undefined) choose(item);
  }

  function close(): void {
    clearTimeout(waiting);
    asking.abort();
    toggle(false);
    mark(-1);
  }

  function toggle(open: boolean): void {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
  }

  function optionOf(item: Item, index: number): HTMLElement {
    const option = document.createElement("div");
    option.id = `${list.id}-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    fill(option, item);
    return option;
  }
}
