import { readRetryAfter } from "./retry-delay.ts";
import type { TypedFields, UnsentAnswer } from "./unsent-answer.ts";

/** What the server holds about a question, when somebody else wrote it. */
export type TheirVersion = {
  readonly fields: TypedFields;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly was: string;
  readonly mark: string;
};

export type Delivery =
  | { readonly kind: "saved"; readonly revision: number; readonly was: string; readonly mark: string }
  | {
      readonly kind: "stale";
      readonly name: string;
      readonly differences: readonly { readonly label: string; readonly yours: string; readonly theirs: string }[];
      readonly theirs: TheirVersion;
    }
  /** The server will not take it as it is; a sentence says why, if there is one. */
  | { readonly kind: "refused"; readonly sentence: string | null }
  /** This browser no longer holds the assessment, or it was deleted. */
  | { readonly kind: "gone"; readonly sentence: string | null }
  /** Nobody answered, or not now: try again, not sooner than asked. */
  | { readonly kind: "later"; readonly afterSeconds: number | null };

const longestWait = 15_000;

/** Sends one answer and says what became of it. Never throws: silence is an answer too. */
export async function sendAnswer(address: string, { capability, base, fields }: UnsentAnswer): Promise<Delivery> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ capabilityId: capability, baseRevision: base, ...fields }),
      // A page that is being left still delivers.
      keepalive: true,
      signal: AbortSignal.timeout(longestWait),
    });
    if (response.status === 404) return { kind: "gone", sentence: null };
    if (response.status >= 500 || response.status === 429 || response.status === 408) {
      return { kind: "later", afterSeconds: readRetryAfter(response.headers.get("Retry-After"), new Date()) };
    }
    const reply = (await response.json()) as Reply;
    if (response.status === 401) return { kind: "gone", sentence: reply.sentence ?? null };
    return readReply(response.ok, reply);
  } catch {
    return { kind: "later", afterSeconds: null };
  }
}

type Reply = {
  readonly revision?: number;
  readonly was?: string;
  readonly mark?: string;
  readonly sentence?: string;
  readonly name?: string;
  readonly differences?: Extract<Delivery, { kind: "stale" }>["differences"];
  readonly theirs?: TheirVersion;
};

function readReply(ok: boolean, reply: Reply): Delivery {
  if (ok && reply.revision !== undefined) {
    return { kind: "saved", revision: reply.revision, was: reply.was ?? "", mark: reply.mark ?? "" };
  }
  if (reply.theirs !== undefined) {
    return { kind: "stale", name: reply.name ?? "", differences: reply.differences ?? [], theirs: reply.theirs };
  }
  return { kind: "refused", sentence: reply.sentence ?? null };
}
