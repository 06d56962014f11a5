import type { Translator } from "#app/i18n/translator.ts";
import { whatFollows } from "#app/surveys/context/what-follows.ts";
import { note } from "../block.ts";
import type { Block } from "../document.ts";
import type { Circumstances } from "./answered.ts";
import { gateBlock } from "./gate-text.ts";
import { noteText } from "./note-text.ts";

/**
 * What circumstances say beside a roadmap: whether something may not start yet, and which notes belong to a phase. The plan
 * itself is the same whatever they say.
 */
export function roadmapNotes(facts: Circumstances, translator: Translator): readonly Block[] {
  const gate = gateBlock(facts, translator);
  return [...(gate === null ? [] : [gate]), ...phaseNotes(facts, translator).map(note)];
}

/** The notes that hold and belong to a phase. */
export function phaseNotes(facts: Circumstances, translator: Translator): readonly string[] {
  const { context } = facts.instrument;
  if (context === null) return [];
  const notes = whatFollows(context, facts.circumstances).notes.filter(({ phase }) => phase !== null);
  return notes.map((one) => noteText(one, facts.words, translator));
}
