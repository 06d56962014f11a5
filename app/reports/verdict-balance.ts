import type { Translator } from "#app/i18n/translator.ts";
import { everythingAtTop, type Hold, type Lead } from "./balance.ts";
import type { AssessmentFacts } from "./facts.ts";
import { capabilityList, dimensionList } from "./naming.ts";
import { countText } from "./number.ts";

/** More names than this make a list nobody reads; the sentence then gives their number. */
export const mostNames = 4;

/** The second sentence of the verdict: what is ahead, and what holds the whole back. */
export function balanceSentence(facts: AssessmentFacts, lead: Lead, hold: Hold, translator: Translator): string {
  const { t } = translator;
  if (everythingAtTop(facts)) return t("results:verdict.balance.top");
  const names = "dimensions" in lead ? dimensionList(lead.dimensions, facts.words, translator) : "";
  const holding = "capabilities" in hold ? hold.capabilities : [];
  const values = {
    dimensions: names,
    capabilities: capabilityList(holding, facts.words, translator),
    number: countText(holding.length, translator),
    count: holding.length,
    level: facts.scores.overall.level ?? 0,
  };
  return t(keys[lead.kind][sentenceKind(hold)], values);
}

type SentenceKind = Hold["kind"] | "manyCore" | "belowManyCore";

function sentenceKind(hold: Hold): SentenceKind {
  const many = "capabilities" in hold && hold.capabilities.length > mostNames;
  if (many && hold.kind === "core") return "manyCore";
  return many && hold.kind === "belowCore" ? "belowManyCore" : hold.kind;
}

const keys = {
  one: {
    core: "results:verdict.balance.one.core",
    manyCore: "results:verdict.balance.one.manyCore",
    others: "results:verdict.balance.one.others",
    belowCore: "results:verdict.balance.one.belowCore",
    belowManyCore: "results:verdict.balance.one.belowManyCore",
    belowOthers: "results:verdict.balance.one.belowOthers",
    target: "results:verdict.balance.one.target",
    nothing: "results:verdict.balance.one.rest",
  },
  several: {
    core: "results:verdict.balance.several.core",
    manyCore: "results:verdict.balance.several.manyCore",
    others: "results:verdict.balance.several.others",
    belowCore: "results:verdict.balance.several.belowCore",
    belowManyCore: "results:verdict.balance.several.belowManyCore",
    belowOthers: "results:verdict.balance.several.belowOthers",
    target: "results:verdict.balance.several.target",
    nothing: "results:verdict.balance.several.rest",
  },
  close: {
    core: "results:verdict.balance.close.core",
    manyCore: "results:verdict.balance.close.manyCore",
    others: "results:verdict.balance.close.others",
    belowCore: "results:verdict.balance.close.belowCore",
    belowManyCore: "results:verdict.balance.close.belowManyCore",
    belowOthers: "results:verdict.balance.close.belowOthers",
    target: "results:verdict.balance.close.target",
    nothing: "results:verdict.balance.close.rest",
  },
  single: {
    core: "results:verdict.balance.single.core",
    manyCore: "results:verdict.balance.single.manyCore",
    others: "results:verdict.balance.single.others",
    belowCore: "results:verdict.balance.single.belowCore",
    belowManyCore: "results:verdict.balance.single.belowManyCore",
    belowOthers: "results:verdict.balance.single.belowOthers",
    target: "results:verdict.balance.single.target",
    nothing: "results:verdict.balance.single.rest",
  },
} as const satisfies Record<Lead["kind"], Record<SentenceKind, string>>;
