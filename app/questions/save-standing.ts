import { type SavingWords, waitingSentence } from "./saving-words.ts";

/** How the saving of one page stands. */
export type SaveFacts = {
  /** What stood in the way at the last attempt. */
  readonly obstacle: { readonly kind: "later" } | { readonly kind: "gone"; readonly sentence: string | null } | null;
  /** The name of a question on this page that somebody else changed. */
  readonly conflict: string | null;
  /** Why the server did not take an answer. */
  readonly refusal: string | null;
  /** Answers without a confirmation. */
  readonly waiting: number;
  /** True when one of them, in another section, was changed by somebody else. */
  readonly elsewhere: boolean;
  /** True when one of them still lacks its reason. */
  readonly incomplete: boolean;
  readonly sending: boolean;
  /** The time of the last confirmation, in words. */
  readonly savedAt: string | null;
};

export type SaveStanding = {
  readonly kind: "" | "wait" | "bad";
  readonly text: string;
  readonly act: "again" | "show" | "choose" | null;
};

/**
 * The one thing to say about saving: what needs a person first, then what waits for the network, then what is under way,
 * and only when nothing is left that everything is saved.
 */
export function saveStanding(facts: SaveFacts, words: SavingWords, language: string): SaveStanding {
  const { obstacle, conflict, refusal, waiting, savedAt } = facts;
  if (obstacle?.kind === "gone") return { kind: "bad", text: obstacle.sentence ?? words.gone, act: "again" };
  if (conflict !== null) return { kind: "bad", text: words.conflict.replace("{{name}}", conflict), act: "show" };
  if (refusal !== null) return { kind: "bad", text: refusal, act: "again" };
  if (obstacle?.kind === "later" && waiting > 0) {
    return { kind: "wait", text: waitingSentence(waiting, words, language), act: "again" };
  }
  if (facts.elsewhere) return { kind: "wait", text: words.elsewhere, act: "choose" };
  if (facts.sending) return { kind: "", text: words.saving, act: null };
  if (facts.incomplete) return { kind: "wait", text: words.reason, act: null };
  if (waiting > 0) return { kind: "", text: words.pending, act: null };
  return { kind: "", text: savedAt === null ? words.ready : words.saved.replace("{{time}}", savedAt), act: null };
}
