import { type ClaimFilter, claimsThatFit } from "./claim-filter.ts";
import type { Claim, ClaimTable } from "./evidence.ts";
import { capabilityName, caveatTexts, type EvidenceReading } from "./evidence-reading.ts";
import { figurePercent, figureText } from "./figure-text.ts";
import { type PaperFacts, paperFacts } from "./paper-facts.ts";

/** A review with those of its findings that were asked for. */
export type PaperGroup = PaperFacts & { readonly tables: readonly TableGroup[] };

export type TableGroup = {
  readonly id: string;
  /** "Table 5", in the language of the paper. */
  readonly locator: string;
  readonly title: string;
  readonly caveats: readonly string[];
  readonly claims: readonly ListedClaim[];
};

export type ListedClaim = {
  readonly id: string;
  readonly text: string;
  /** In the language of the paper. */
  readonly row: string;
  readonly figure: string;
  /** 0 to 100, for the bar; null when nothing was counted. */
  readonly percent: number | null;
  readonly caveats: readonly string[];
  readonly counted: readonly NamedCapability[];
  readonly also: readonly NamedCapability[];
};

export type NamedCapability = { readonly id: string; readonly name: string };

/**
 * The findings that fit, by review and place; reviews and places without any are left out. What a review looked at comes after
 * what it found.
 */
export function claimGroups(filter: ClaimFilter, reading: EvidenceReading): readonly PaperGroup[] {
  const { papers, tables } = reading.evidence;
  const fitting = claimsThatFit(reading.evidence, filter);
  return papers
    .map((paper) => ({
      ...paperFacts(paper, reading),
      tables: tables
        .filter((table) => table.paper === paper.id)
        .toSorted((a, b) => Number(a.subject === "base") - Number(b.subject === "base"))
        .map((table) => tableGroup(table, fitting, reading))
        .filter(({ claims }) => claims.length > 0),
    }))
    .filter(({ tables: own }) => own.length > 0);
}

function tableGroup(table: ClaimTable, fitting: readonly Claim[], reading: EvidenceReading): TableGroup {
  return {
    id: table.id,
    locator: table.locator,
    title: reading.words.tables[table.id] ?? table.id,
    caveats: caveatTexts(reading, table.caveats),
    claims: fitting.filter((claim) => claim.table === table.id).map((claim) => listedClaim(claim, reading)),
  };
}

function listedClaim(claim: Claim, reading: EvidenceReading): ListedClaim {
  const { words, translator } = reading;
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: capabilityName(reading, id) }));
  return {
    id: claim.id,
    text: words.claims[claim.id] ?? claim.row,
    row: claim.row,
    figure: figureText(claim.figure, translator),
    percent: figurePercent(claim.figure),
    caveats: claimCaveats(claim, reading),
    counted: named(claim.counted),
    also: named(claim.also),
  };
}

/** What limits this one finding, besides what limits its table and its review. */
export function claimCaveats(claim: Claim, reading: EvidenceReading): readonly string[] {
  const own = caveatTexts(reading, claim.caveats);
  return claim.figure.kind === "workedOut" ? [...own, reading.translator.t("evidence:figure.workedOut")] : own;
}
