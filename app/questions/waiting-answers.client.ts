import { deliverAnswers, type Obstacle } from "./deliver-answers.client.ts";
import { forgetForeignAnswers } from "./forget-foreign-answers.client.ts";
import { openOutbox } from "./outbox.client.ts";
import { sayStatus } from "./save-status.client.ts";
import { type SavingWords, waitingSentence } from "./saving-words.ts";

/**
 * On pages that ask nothing: answers that still wait in this browser are sent, and the page is shown anew once they
 * arrived. Until then a line says so, and a form that closes the answers is held back.
 */
export function enhance(element: HTMLElement): void {
  const { box = "", address = "", words: sentences = "{}" } = element.dataset;
  const outbox = openOutbox(box);
  forgetOnDeletion();
  void forgetForeignAnswers(box);
  if (outbox.all().length === 0) return;

  const words = JSON.parse(sentences) as SavingWords;
  const conflicts = new Set<string>();
  const refusals = new Map<string, string>();
  let obstacle: Obstacle | null = null;
  let saved = false;

  const deliveries = deliverAnswers(outbox, address, {
    onSaved: () => {
      saved = true;
    },
    onStale: ({ capability }) => void conflicts.add(capability),
    onRefused: ({ capability }, sentence) => void refusals.set(capability, sentence ?? words.failed),
    onState(state) {
      obstacle = state.obstacle;
      show();
      // Not `reload`, which would post a form again where the page is the answer to one.
      if (!state.sending && saved && outbox.all().length === conflicts.size) window.location.replace(ownAddress());
    },
  });
  show();
  void deliveries.run();
  document.querySelector("form[data-awaits-answers]")?.addEventListener("submit", (event) => {
    if (outbox.all().length === 0) return;
    event.preventDefault();
    element.scrollIntoView({ block: "center" });
    void deliveries.retry();
  });

  function show(): void {
    const waiting = outbox.all();
    element.hidden = waiting.length === 0;
    const again = { label: words.again, run: () => void deliveries.retry() };
    const stale = waiting.find(({ capability }) => conflicts.has(capability));
    const refused = waiting.find(({ capability }) => refusals.has(capability));
    const place = element.querySelector<HTMLElement>(".status");
    if (obstacle?.kind === "gone") sayStatus(place, { kind: "bad", text: words.gone, act: again });
    else if (refused !== undefined) sayRefused(place, refused.capability, `${refused.page}#${refused.capability}`);
    else if (stale !== undefined) {
      const href = `${stale.page}#${stale.capability}`;
      sayStatus(place, { kind: "wait", text: words.elsewhere, act: { label: words.choose, href } });
    } else {
      const text = waitingSentence(waiting.length, words, document.documentElement.lang);
      sayStatus(place, { kind: "wait", text, act: again });
    }
  }

  function sayRefused(place: HTMLElement | null, capability: string, href: string): void {
    const discard = () => {
      if (!window.confirm(words.discardSure)) return;
      outbox.clear();
      show();
    };
    const closed = element.dataset.closed !== undefined;
    const act = closed ? { label: words.discard, run: discard } : { label: words.toQuestion, href };
    sayStatus(place, { kind: "bad", text: refusals.get(capability) ?? words.failed, act });
  }

  /** Whoever confirms with the name of the institution means everything, also what was never sent. */
  function forgetOnDeletion(): void {
    const form = document.querySelector<HTMLFormElement>("form[data-deletes]");
    form?.addEventListener("submit", () => {
      const typed = new FormData(form).get("confirm");
      if (plain(String(typed ?? "")) === plain(form.dataset.deletes ?? "")) outbox.clear();
    });
  }
}

function plain(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim();
}

function ownAddress(): string {
  return window.location.pathname + window.location.search;
}
