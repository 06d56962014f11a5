import type { SavingWords } from "./saving-words.ts";
import type { Delivery } from "./send-answer.client.ts";

type Stale = Extract<Delivery, { kind: "stale" }>;

/** Shows both versions inside the question and calls back with the one that stays. Focus goes there and comes back. */
export function showConflict(
  question: HTMLElement,
  stale: Stale,
  words: SavingWords,
  choose: (side: "mine" | "theirs") => void,
): void {
  const template = document.getElementById("conflict");
  if (!(template instanceof HTMLTemplateElement)) return;
  const before = question.querySelector<HTMLElement>(".conflict");
  const box = template.content.firstElementChild?.cloneNode(true);
  if (!(box instanceof HTMLElement)) return;
  const title = words.conflict.replace("{{name}}", stale.name);
  box.setAttribute("aria-label", title);
  fill(box, '[data-slot="title"]', title);
  const { savedAt } = stale.theirs;
  if (savedAt !== null)
    fill(box, '[data-slot="savedAt"]', words.savedMeanwhile.replace("{{time}}", momentOf(savedAt, words.dates)));
  list(box, "yours", stale);
  list(box, "theirs", stale);
  const back = document.activeElement;
  const [keep, take] = box.querySelectorAll("button");
  for (const [button, side] of [[keep, "mine"] as const, [take, "theirs"] as const]) {
    if (button === undefined) continue;
    button.type = "button";
    button.addEventListener("click", () => {
      box.remove();
      returnFocus(question, back);
      choose(side);
    });
  }
  if (before === null) question.querySelector(".levels")?.before(box);
  else before.replaceWith(box);
  if (before === null ? mayTakeFocus(question) : before.contains(back)) box.focus();
}

/** Who is busy elsewhere is told by the save bar and comes when ready. */
function mayTakeFocus(question: HTMLElement): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || question.contains(active);
}

function returnFocus(question: HTMLElement, back: Element | null): void {
  const place =
    back instanceof HTMLElement && back.isConnected && question.contains(back)
      ? back
      : (question.querySelector<HTMLElement>("input:checked") ??
        question.querySelector<HTMLElement>("input:not([type=hidden])"));
  place?.focus();
}

function list(box: HTMLElement, side: "yours" | "theirs", { differences }: Stale): void {
  const parts = differences.flatMap((part) => {
    const term = document.createElement("dt");
    term.textContent = part.label;
    const words = document.createElement("dd");
    words.dir = "auto";
    words.textContent = part[side];
    return [term, words];
  });
  box.querySelector(`[data-side="${side}"]`)?.replaceChildren(...parts);
}

function fill(box: HTMLElement, place: string, text: string): void {
  const slot = box.querySelector(place);
  if (slot !== null) slot.textContent = text;
}

/** In the reader's own time; the day only when it is another one. */
function momentOf(iso: string, dates: string): string {
  const moment = new Date(iso);
  const today = moment.toDateString() === new Date().toDateString();
  const parts = today ? ({ timeStyle: "short" } as const) : ({ dateStyle: "medium", timeStyle: "short" } as const);
  return new Intl.DateTimeFormat(dates, parts).format(moment);
}
