import { type Change, compareInstruments } from "./compare-instruments.ts";
import { type Fact, type Facts, factKey } from "./instrument-facts.ts";

/**
 * Which facts this product tells apart. Raise it whenever a fact is added, dropped or named anew, so that a version kept by
 * an older product is not taken for a changed one.
 */
export const factsEdition = 1;

/** The facts as one text to keep: those without words, and those of words, each to be digested by itself. */
export function factsText(facts: Facts, part: "all" | "meaning" | "words"): string {
  const wanted = [...facts.values()].filter(
    (fact) => part === "all" || (fact.class === "wording") === (part === "words"),
  );
  return JSON.stringify(wanted);
}

/** The facts in a text that `factsText` made. */
export function readFacts(text: string): Facts {
  return new Map((JSON.parse(text) as readonly Fact[]).map((fact) => [factKey(fact.about, fact.what), fact]));
}

/** What became of a version since it was kept: changes of what it means, and of its words only. */
export type Drift = { readonly meaning: readonly Change[]; readonly wording: readonly Change[] };

/**
 * What an installed version says differently from what was kept of it. Where another edition of the product kept it, only
 * what both editions know is compared: what one of them never looked at is no change.
 */
export function driftOf(kept: { readonly edition: number; readonly facts: Facts }, installed: Facts): Drift {
  const [before, now] =
    kept.edition === factsEdition
      ? [kept.facts, installed]
      : [only(kept.facts, installed), only(installed, kept.facts)];
  const same = { id: "", version: "" };
  const { changes } = compareInstruments({ ...same, facts: before }, { ...same, facts: now });
  return {
    meaning: changes.filter((change) => change.class !== "wording"),
    wording: changes.filter((change) => change.class === "wording"),
  };
}

function only(facts: Facts, known: Facts): Facts {
  const kinds = new Set([...known.values()].map(({ what }) => what));
  return new Map([...facts].filter(([, { what }]) => kinds.has(what)));
}
