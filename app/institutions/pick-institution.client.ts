import { combobox, type Suggestions } from "../ui/combobox.client.ts";
import type { FoundInstitution } from "./found-institution.ts";

/**
 * Offers institutions of the registry while a name is typed. Choosing one fills the name, the country and the hidden
 * address; "Undo" brings back what was typed; typing on makes the name one's own again.
 */
export function enhance(picker: HTMLElement): void {
  const input = picker.querySelector<HTMLInputElement>('input[name="name"]');
  const ror = picker.querySelector<HTMLInputElement>('input[name="ror"]');
  const list = picker.querySelector<HTMLElement>('[role="listbox"]');
  const slots = [...picker.querySelectorAll<HTMLElement>("[data-slot]")].map((slot) => [slot.dataset.slot, slot]);
  const { status, chosen, sentence, undo }: Record<string, HTMLElement> = Object.fromEntries(slots);
  if (!input || !ror || !list || !status || !chosen || !sentence || !undo) return;
  const country = input.form?.elements.namedItem("country");
  const words = JSON.parse(picker.dataset.words ?? "{}") as Words;
  let before: { readonly name: string; readonly country: string } | null = null;

  undo.hidden = false;
  undo.addEventListener("click", () => {
    if (before !== null) {
      input.value = before.name;
      setCountry(before.country);
    }
    unlink(words.undone);
    input.focus();
  });
  input.addEventListener("input", () => {
    if (ror.value !== "") unlink(words.edited);
  });
  combobox<FoundInstitution>({ input, list, ask, fill, choose, say });

  async function ask(text: string, signal: AbortSignal): Promise<Suggestions<FoundInstitution>> {
    const query = new URLSearchParams({ q: text, lang: document.documentElement.lang });
    const response = await fetch(`${picker.dataset.address}?${query}`, { signal });
    if (!response.ok) return { items: [], sentence: "" };
    const reply = (await response.json()) as Reply;
    return { items: reply.found, sentence: reply.sentence };
  }

  function choose(institution: FoundInstitution): void {
    before = { name: input?.value ?? "", country: country instanceof HTMLSelectElement ? country.value : "" };
    if (input) input.value = institution.name;
    if (ror) ror.value = institution.ror;
    if (institution.country !== null) setCountry(institution.country);
    if (sentence) sentence.textContent = institution.chosen;
    if (chosen) chosen.hidden = false;
    say(institution.chosen);
  }

  function unlink(said: string): void {
    if (ror) ror.value = "";
    if (chosen) chosen.hidden = true;
    before = null;
    say(said);
  }

  /** Leaves the field alone when the form does not list that country. */
  function setCountry(code: string): void {
    if (!(country instanceof HTMLSelectElement)) return;
    if ([...country.options].some(({ value }) => value === code)) country.value = code;
  }

  function say(text: string): void {
    if (status) status.textContent = text;
  }
}

function fill(option: HTMLElement, { name, also, place }: FoundInstitution): void {
  option.append(part("name", name));
  if (also !== null) option.append(" ", part("also", also));
  if (place !== "") option.append(" ", part("place", place));
}

/** Its text keeps its own direction of reading; where it stands follows the page's. */
function part(name: string, text: string): HTMLElement {
  const made = document.createElement("span");
  const own = document.createElement("bdi");
  made.className = name;
  own.textContent = text;
  made.append(own);
  return made;
}

type Words = { readonly edited: string; readonly undone: string };
type Reply = { readonly sentence: string; readonly found: readonly FoundInstitution[] };
