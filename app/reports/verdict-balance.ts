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
  switch (sentenceKind(hold)) {
    case "core":
      return t(coreKeys[lead.kind], values);
    case "manyCore":
      return t(manyCoreKeys[lead.kind], values);
    case "others":
      return t(otherKeys[lead.kind], values);
    case "target":
      return t(targetKeys[lead.kind], values);
    case "nothing":
      return t(restKeys[lead.kind], values);
  }
}

function sentenceKind(hold: Hold): "manyCore" | Hold["kind"] {
  if (hold.kind === "core") return hold.capabilities.length > mostNames ? "manyCore" : "core";
  return hold.kind;
}

const coreKeys = {
  one: "results:verdict.balance.one.core",
  several: "results:verdict.balance.several.core",
  close: "results:verdict.balance.close.core",
  single: "results:verdict.balance.single.core",
} as const;

const manyCoreKeys = {
  one: "results:verdict.balance.one.manyCore",
  several: "results:verdict.balance.several.manyCore",
  close: "results:verdict.balance.close.manyCore",
  single: "results:verdict.balance.single.manyCore",
} as const;

const otherKeys = {
  one: "results:verdict.balance.one.others",
  several: "results:verdict.balance.several.others",
  close: "results:verdict.balance.close.others",
  single: "results:verdict.balance.single.others",
} as const;

const targetKeys = {
  one: "results:verdict.balance.one.target",
  several: "results:verdict.balance.several.target",
  close: "results:verdict.balance.close.target",
  single: "results:verdict.balance.single.target",
} as const;

const restKeys = {
  one: "results:verdict.balance.one.rest",
  several: "results:verdict.balance.several.rest",
  close: "results:verdict.balance.close.rest",
  single: "results:verdict.balance.single.rest",
} as const;
