import { hashOf } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import {
  countUses,
  findKeptVersion,
  isUsed,
  type KeptVersion,
  keepVersion,
} from "#db/queries/instrument-versions.server.ts";
import { findTree, type InstrumentLibrary } from "../instrument-library.ts";
import { type InstalledVersion, installedVersion } from "./installed-version.ts";
import { type Drift, driftOf, factsEdition, factsText, readFacts } from "./kept-facts.ts";

/** Whether a version may be begun with; `meaning` says what it no longer means when it may not. */
export type TakenIntoUse =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "missing" }
  | ({ readonly ok: false; readonly reason: "changed" } & Drift);

/**
 * Called before a real assessment is begun: keeps what the version says now, when nothing is answered with it yet, and refuses
 * one that means something else than what is answered already. Other words are no reason to refuse.
 */
export async function takeIntoUse(
  database: Database,
  library: InstrumentLibrary,
  { id, version }: { readonly id: string; readonly version: string },
  now: Date,
): Promise<TakenIntoUse> {
  const installed = installedVersion(library, id, version);
  if (installed === undefined) return { ok: false, reason: "missing" };
  const found = keptNow(installed, now);
  return transaction(database, async (work): Promise<TakenIntoUse> => {
    const kept = await findKeptVersion(work, id, version);
    if (kept !== null && isUnchanged(kept, found)) return { ok: true };
    const drift = kept === null ? null : driftSince(kept, installed);
    if (drift !== null && (await isUsed(work, id, version)))
      return drift.meaning.length === 0 ? { ok: true } : { ok: false, reason: "changed", ...drift };
    await keepVersion(work, found, { instead: kept !== null });
    return { ok: true };
  });
}

/** A version with answers that is not here as it was when it was first used. */
export type ChangedVersion = { readonly id: string; readonly version: string; readonly assessments: number } & (
  | { readonly kind: "missing" }
  | ({ readonly kind: "changed"; readonly since: string; readonly shape: "ladder" | "tree" } & Drift)
);

/**
 * Every version with real answers that is gone, or says something else than when it was first used. With `keep`, versions that
 * nothing is kept of are kept as they are now: they were in use before anything was kept. Those an older edition of the product
 * kept are kept anew when nothing has changed.
 */
export async function findChangedVersions(
  database: Database,
  library: InstrumentLibrary,
  { keep }: { readonly keep: Date | null },
): Promise<readonly ChangedVersion[]> {
  const found: ChangedVersion[] = [];
  for (const { id, version, count: assessments } of await countUses(database.read)) {
    const installed = installedVersion(library, id, version);
    if (installed === undefined) {
      found.push({ id, version, assessments, kind: "missing" });
      continue;
    }
    const kept = await findKeptVersion(database.read, id, version);
    if (kept === null) {
      if (keep !== null) await keepVersion(database.write, keptNow(installed, keep), { instead: false });
      continue;
    }
    const present = keptNow(installed, new Date(kept.usedSince));
    if (isUnchanged(kept, present) && kept.edition === factsEdition) continue;
    const drift = driftSince(kept, installed);
    if (drift.meaning.length + drift.wording.length === 0) {
      // What this edition tells apart and an older one did not is watched from now on.
      if (keep !== null) await keepVersion(database.write, present, { instead: true });
      continue;
    }
    const shape = findTree(library, id, version) === undefined ? "ladder" : "tree";
    found.push({ id, version, assessments, kind: "changed", since: kept.usedSince, shape, ...drift });
  }
  return found;
}

function keptNow({ id, version, facts }: InstalledVersion, now: Date): KeptVersion {
  return {
    id,
    version,
    edition: factsEdition,
    meaningDigest: hashOf(factsText(facts, "meaning")),
    wordsDigest: hashOf(factsText(facts, "words")),
    facts: factsText(facts, "all"),
    usedSince: now.toISOString(),
  };
}

function isUnchanged(kept: KeptVersion, found: KeptVersion): boolean {
  return kept.meaningDigest === found.meaningDigest && kept.wordsDigest === found.wordsDigest;
}

function driftSince(kept: KeptVersion, installed: InstalledVersion): Drift {
  return driftOf({ edition: kept.edition, facts: readFacts(kept.facts) }, installed.facts);
}
