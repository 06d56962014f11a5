import { deliverAnswers, type Obstacle } from "./deliver-answers.client.ts";
import { forgetForeignAnswers } from "./forget-foreign-answers.client.ts";
import { openOutbox } from "./outbox.client.ts";
import { readChanged, readTyped, writeChoice, writeMark, writeMemory, writeTyped } from "./question-form.client.ts";
import { saveStanding } from "./save-standing.ts";
import { sayStatus } from "./save-status.client.ts";
import type { SavingWords } from "./saving-words.ts";
import { showConflict } from "./show-conflict.client.ts";
import { isComplete, type TypedFields, type UnsentAnswer } from "./unsent-answer.ts";

/**
 * Saves each question a moment after it changes, and says so. Whatever is typed is first kept in this browser and let go
 * of when the server has confirmed it. The form stays an ordinary form: without this script, its button sends everything.
 */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const { box = "", address = "", words: sentences = "{}" } = form.dataset;
  const status = document.getElementById(form.dataset.status ?? "");
  const words = JSON.parse(sentences) as SavingWords;
  const outbox = openOutbox(box);
  const conflicts = new Map<string, string>();
  const refusals = new Map<string, string>();
  let sending = false;
  let obstacle: Obstacle | null = null;
  let savedAt: Date | null = null;
  let pause = 0;

  const deliveries = deliverAnswers(outbox, address, {
    onSaved({ capability }, { revision, was, mark }) {
      savedAt = new Date();
      settle(capability);
      const question = questionOf(capability);
      if (question === null) return;
      writeMemory(question, capability, revision, was);
      writeMark(capability, mark, words.open);
    },
    onStale({ capability }, stale) {
      conflicts.set(capability, stale.name);
      const question = questionOf(capability);
      if (question === null) return;
      showConflict(question, stale, words, (side) => {
        settle(capability);
        writeMemory(question, capability, stale.theirs.revision, side === "theirs" ? stale.theirs.was : undefined);
        if (side === "mine") return changed(question, 0);
        outbox.drop(capability);
        writeTyped(question, capability, stale.theirs.fields);
        writeMark(capability, stale.theirs.mark, words.open);
        show();
      });
    },
    onRefused: ({ capability }, sentence) => void refusals.set(capability, sentence ?? words.failed),
    onState(state) {
      obstacle = state.obstacle;
      sending = state.sending && outbox.all().length > 0;
      if (sending) window.setTimeout(() => sending && show(), 500);
      else show();
    },
  });

  const early = [...form.querySelectorAll<HTMLElement>("[data-capability]")].flatMap((question) => {
    const changes = readChanged(question, question.dataset.capability ?? "");
    return Object.keys(changes).length > 0 ? [{ question, changes }] : [];
  });
  for (const answer of outbox.all()) restore(answer);
  for (const { question, changes } of early) keepEarly(question, changes);
  // What the server sent back because somebody else had saved is asked again, so that there is one way to choose.
  for (const choice of form.querySelectorAll(".conflict")) {
    const question = choice.closest<HTMLElement>("[data-capability]");
    if (question !== null) keep(question);
  }
  show();
  if (outbox.all().length > 0) void deliveries.run();
  void forgetForeignAnswers(box);

  form.addEventListener("change", ({ target }) => {
    const question = questionAround(target);
    if (question !== null) changed(question, 0);
  });
  form.addEventListener("input", ({ target }) => {
    const question = questionAround(target);
    if (question !== null && !(target instanceof HTMLInputElement && target.type === "radio")) changed(question, 800);
  });
  form.addEventListener("submit", (event) => {
    const question = questionAround(event.submitter);
    if (event.submitter?.getAttribute("name") === "clear" && question !== null) {
      event.preventDefault();
      return clear(question);
    }
    if (event.submitter?.getAttribute("name") === "keep" && question !== null) {
      event.preventDefault();
      return keepLast(question, event.submitter);
    }
    if (outbox.all().length === 0) return;
    event.preventDefault();
    void leave(form);
  });

  function changed(question: HTMLElement, delay: number): void {
    const id = keep(question);
    refusals.delete(id);
    deliveries.release(id);
    show();
    clearTimeout(pause);
    pause = window.setTimeout(() => void deliveries.run(), delay);
  }

  function keep(question: HTMLElement): string {
    const id = question.dataset.capability ?? "";
    const { revision, ...fields } = readTyped(form as HTMLFormElement, id);
    outbox.keep({ capability: id, fields, base: revision, page: window.location.pathname });
    return id;
  }

  /** What was done before this script came is newer than what waited from an earlier visit, and stands beside the rest of it. */
  function keepEarly(question: HTMLElement, changes: Partial<TypedFields>): void {
    const waiting = outbox.get(question.dataset.capability ?? "");
    if (waiting !== null) restore({ ...waiting, fields: { ...waiting.fields, ...changes } });
    keep(question);
  }

  function restore({ capability, fields, base }: UnsentAnswer): void {
    const question = questionOf(capability);
    if (question === null) return;
    writeTyped(question, capability, fields);
    writeMemory(question, capability, base);
  }

  function settle(capability: string): void {
    conflicts.delete(capability);
    refusals.delete(capability);
    deliveries.release(capability);
  }

  function clear(question: HTMLElement): void {
    writeChoice(question, question.dataset.capability ?? "", "");
    changed(question, 0);
    question.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
  }

  /** Answers as in the round before; a note or a link that was typed stays. */
  function keepLast(question: HTMLElement, button: HTMLElement): void {
    const id = question.dataset.capability ?? "";
    const last = JSON.parse(button.dataset.last ?? "{}") as TypedFields;
    const typed = readTyped(form as HTMLFormElement, id);
    const words = { note: typed.note || last.note, evidenceUrl: typed.evidenceUrl || last.evidenceUrl };
    writeTyped(question, id, { ...last, ...words });
    changed(question, 0);
    question.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
  }

  /**
   * The page is left only when everything on it is safe, or when the server has to answer itself: it names what is wrong
   * with a field, and keeps what was typed while somebody signs in again.
   */
  async function leave(filled: HTMLFormElement): Promise<void> {
    clearTimeout(pause);
    await deliveries.run();
    const here = outbox.all().filter(({ capability }) => questionOf(capability) !== null);
    const wrong = here.every(({ capability, fields }) => refusals.has(capability) || !isComplete(fields));
    const signIn = obstacle?.kind === "gone" && obstacle.sentence !== null;
    if (signIn || (obstacle === null && wrong)) filled.submit();
    else document.querySelector<HTMLElement>(".conflict")?.focus();
  }

  function show(): void {
    const waiting = outbox.all();
    const [conflict] = [...conflicts].filter(([id]) => questionOf(id) !== null);
    const elsewhere = waiting.find(({ capability }) => conflicts.has(capability) && questionOf(capability) === null);
    const [refusal = null] = refusals.values();
    const language = document.documentElement.lang;
    const incomplete = waiting.some(({ fields }) => !isComplete(fields));
    const { kind, text, act } = saveStanding(
      {
        obstacle,
        conflict: conflict?.[1] ?? null,
        refusal,
        waiting: waiting.length,
        elsewhere: elsewhere !== undefined,
        incomplete,
        sending,
        savedAt: savedAt === null ? null : new Intl.DateTimeFormat(words.dates, { timeStyle: "short" }).format(savedAt),
      },
      words,
      language,
    );
    const acts = {
      again: { label: words.again, run: () => void deliveries.retry() },
      show: { label: words.show, run: () => conflictOf(conflict?.[0] ?? "")?.focus() },
      choose: { label: words.choose, href: `${elsewhere?.page}#${elsewhere?.capability}` },
    };
    sayStatus(status, act === null ? { kind, text } : { kind, text, act: acts[act] });
  }

  function conflictOf(id: string): HTMLElement | null {
    return questionOf(id)?.querySelector<HTMLElement>(".conflict") ?? null;
  }

  function questionOf(id: string): HTMLElement | null {
    return (form as HTMLFormElement).querySelector(`[data-capability="${CSS.escape(id)}"]`);
  }
}

function questionAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-capability]") : null;
}
