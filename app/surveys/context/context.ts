import type { Condition } from "#app/questions/conditions/condition.ts";
import type { Share } from "../instrument.ts";
import type { TreeInstrument } from "../tree/tree-instrument.ts";

/**
 * What a questionnaire of format 1 asks about an institution's circumstances. Nothing of it enters a score: the questions
 * are a questionnaire of facts, asked, kept and shown like those of format 2, and the rules speak beside the plan.
 */
export type Context = {
  readonly questions: TreeInstrument;
  /** Capabilities a question concerns as a whole, by question. */
  readonly concerns: Readonly<Record<string, readonly string[]>>;
  /** What options say beyond being chosen, by answer set and option; those that say nothing more are left out. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionFacts>>>>;
  /** What helps, each with the actions of the library it is made of. */
  readonly enablers: readonly Enabler[];
  /** Rows an inventory opens with, by question. */
  readonly seeds: Readonly<Record<string, readonly string[]>>;
  readonly notes: readonly ContextNote[];
  readonly gate: Gate | null;
  /** Which questions tell the stage of adoption people see themselves in, and why; null where none do. */
  readonly stage: { readonly question: string; readonly reason: string } | null;
  /** Parts of the world where the subject has a meaning of its own, by countries (ISO 3166-1 alpha-2). */
  readonly terms: readonly { readonly id: string; readonly countries: readonly string[] }[];
};

export type Enabler = { readonly id: string; readonly actions: readonly string[] };

export type OptionFacts = {
  readonly capabilities: readonly string[];
  /** Ids of enablers that answer it, where the option is a barrier. */
  readonly enablers: readonly string[];
  /** How many studies name it; null where nobody counted. */
  readonly evidence: Share | null;
};

/** A sentence that holds under a condition. With a phase it belongs to the roadmap, and says what comes first there. */
export type ContextNote = {
  readonly id: string;
  readonly when: Condition;
  readonly phase: string | null;
  readonly capabilities: readonly string[];
};

/** While the condition holds, nothing of the phase starts, unless one of the overriding questions holds a reason. */
export type Gate = { readonly when: Condition; readonly before: string; readonly override: readonly string[] };
