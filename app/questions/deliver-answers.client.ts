import type { Outbox } from "./outbox.client.ts";
import { retryDelay } from "./retry-delay.ts";
import { type Delivery, sendAnswer } from "./send-answer.client.ts";
import { isComplete, saysTheSame, type UnsentAnswer } from "./unsent-answer.ts";

export type Obstacle = Extract<Delivery, { kind: "later" | "gone" }>;

export type DeliveryReports = {
  readonly onSaved: (answer: UnsentAnswer, delivery: Extract<Delivery, { kind: "saved" }>) => void;
  readonly onStale: (answer: UnsentAnswer, delivery: Extract<Delivery, { kind: "stale" }>) => void;
  readonly onRefused: (answer: UnsentAnswer, sentence: string | null) => void;
  /** After every change: whether something is under way, and what stood in the way at the last attempt. */
  readonly onState: (state: { readonly sending: boolean; readonly obstacle: Obstacle | null }) => void;
};

export type Deliveries = {
  /** Sends what waits, in the order it was given, one at a time; resolves when nothing more can be sent now. */
  readonly run: () => Promise<void>;
  /** The person changed or settled this question, so it may be sent again. */
  readonly release: (capability: string) => void;
  /** The person asks to try everything again. */
  readonly retry: () => Promise<void>;
};

/** Delivers an outbox, and tries again by itself: after a pause that grows, when the connection returns, and when the page is looked at again. */
export function deliverAnswers(outbox: Outbox, address: string, reports: DeliveryReports): Deliveries {
  /** Questions that wait for a person: another version was saved, or the server did not take them. */
  const held = new Set<string>();
  let current: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  let timer = 0;
  let obstacle: Obstacle | null = null;

  async function deliver(): Promise<void> {
    clearTimeout(timer);
    reports.onState({ sending: true, obstacle });
    do {
      again = false;
      for (const { capability } of outbox.all()) {
        const answer = outbox.get(capability);
        if (answer === null || held.has(capability) || !isComplete(answer.fields)) continue;
        obstacle = await deliverOne(answer);
        if (obstacle !== null) return reports.onState({ sending: false, obstacle });
      }
    } while (again);
    obstacle = null;
    reports.onState({ sending: false, obstacle });
  }

  async function deliverOne(answer: UnsentAnswer): Promise<Obstacle | null> {
    outbox.remember(answer);
    const delivery = await sendAnswer(address, answer);
    if (delivery.kind === "gone") return delivery;
    if (delivery.kind === "later") {
      failures += 1;
      timer = window.setTimeout(() => void run(), retryDelay(failures, delivery.afterSeconds, Math.random()));
      return delivery;
    }
    failures = 0;
    if (delivery.kind === "saved") {
      if (outbox.confirm(answer, delivery.revision)) again = true;
      reports.onSaved(answer, delivery);
    } else if (delivery.kind === "refused") {
      held.add(answer.capability);
      reports.onRefused(answer, delivery.sentence);
    } else if (isOurOwn(answer.capability, delivery.theirs.fields)) {
      outbox.rebase(answer.capability, delivery.theirs.revision);
      again = true;
    } else {
      held.add(answer.capability);
      reports.onStale(answer, delivery);
    }
    return null;
  }

  /** An earlier attempt arrived and only its confirmation was lost: nobody else wrote. */
  function isOurOwn(capability: string, theirs: UnsentAnswer["fields"]): boolean {
    return outbox.get(capability)?.tried.some((fields) => saysTheSame(fields, theirs)) ?? false;
  }

  function run(): Promise<void> {
    again = true;
    current ??= deliver().finally(() => {
      current = null;
    });
    return current;
  }

  window.addEventListener("online", () => void run());
  document.addEventListener("visibilitychange", () => {
    if (outbox.all().length > 0) void run();
  });

  return {
    run,
    release: (capability) => void held.delete(capability),
    retry() {
      held.clear();
      return run();
    },
  };
}
