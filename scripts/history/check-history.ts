import type { Operation } from "./operation.ts";

export type Violation = { readonly key: string; readonly what: string };

/**
 * Finds everything in a history that a question with compare-and-set revisions could not have answered. Because revisions
 * order the writes, one pass over the operations in time is enough: revisions come one by one, each from one write; what
 * is acknowledged before a request is sent is older than what that request brings about, and not newer than what it is
 * told; a refused write changed nothing and was told what stood there. Values are expected to be unique.
 */
export function checkHistory(operations: readonly Operation[]): readonly Violation[] {
  const byKey = Map.groupBy(operations, ({ key }) => key);
  return [...byKey].flatMap(([key, own]) => checkKey(own).map((what) => ({ key, what })));
}

type Source = { readonly value: string; readonly from: number };

function checkKey(operations: readonly Operation[]): readonly string[] {
  const found: string[] = [];
  const sources = new Map<number, Source>([[0, { value: "", from: Number.NEGATIVE_INFINITY }]]);
  for (const { asked, told, from } of operations) {
    if (asked.kind !== "write" || told.kind !== "saved") continue;
    if (told.revision !== asked.base + 1)
      found.push(`a write on revision ${asked.base} became revision ${told.revision}`);
    if (sources.has(told.revision)) found.push(`revision ${told.revision} was written twice`);
    sources.set(told.revision, { value: asked.value, from });
  }
  found.push(...fillFromUnanswered(operations, sources));
  for (const { asked, told, to } of operations) {
    if (told.kind !== "stands") continue;
    const source = sources.get(told.revision);
    if (source === undefined || source.value !== told.value)
      found.push(`revision ${told.revision} was shown with words nobody wrote there`);
    else if (source.from >= to) found.push(`revision ${told.revision} was shown before it was sent`);
    if (asked.kind === "write" && told.revision === asked.base)
      found.push(`a write on revision ${asked.base} was refused although that stood`);
  }
  found.push(...checkOrder(operations, sources));
  return found;
}

/** Revisions that somebody saw and no acknowledged write explains must come from writes that got no answer, one each. */
function fillFromUnanswered(operations: readonly Operation[], sources: Map<number, Source>): readonly string[] {
  const highest = Math.max(0, ...operations.map(({ told }) => ("revision" in told ? told.revision : 0)));
  const gaps: string[] = [];
  for (let revision = 1; revision <= highest; revision++) {
    if (sources.has(revision)) continue;
    const seen = operations.find(({ told }) => told.kind === "stands" && told.revision === revision);
    const shown = seen?.told.kind === "stands" ? seen.told.value : null;
    const floorOf = (from: number) => floorBefore(operations, from);
    const candidate = operations.find(
      ({ asked, told, from }) =>
        told.kind === "nothing" &&
        asked.kind === "write" &&
        asked.base === revision - 1 &&
        (shown === null || asked.value === shown) &&
        floorOf(from) < revision,
    );
    if (candidate?.asked.kind === "write")
      sources.set(revision, { value: candidate.asked.value, from: candidate.from });
    else gaps.push(`revision ${revision} came from nowhere`);
  }
  return gaps;
}

function floorBefore(operations: readonly Operation[], from: number): number {
  return Math.max(0, ...operations.map(({ told, to }) => (to < from && "revision" in told ? told.revision : 0)));
}

/** Walks through time with the highest revision that anybody had been told of before. */
function checkOrder(operations: readonly Operation[], sources: ReadonlyMap<number, Source>): readonly string[] {
  const found: string[] = [];
  const bySending = [...operations].sort((one, other) => one.from - other.from);
  const byAnswer = [...operations].sort((one, other) => one.to - other.to);
  let [known, answered] = [0, 0];
  for (const { asked, told, from } of bySending) {
    for (let next = byAnswer[answered]; next !== undefined && next.to < from; next = byAnswer[++answered]) {
      if ("revision" in next.told) known = Math.max(known, next.told.revision);
    }
    if (told.kind === "saved" && told.revision <= known)
      found.push(`revision ${told.revision} was written after ${known} was known`);
    if (told.kind === "stands" && told.revision < known)
      found.push(`revision ${told.revision} was shown after ${known} was known`);
    if (
      told.kind === "nothing" &&
      asked.kind === "write" &&
      sources.get(asked.base + 1)?.from === from &&
      asked.base + 1 <= known
    ) {
      found.push(`revision ${asked.base + 1} was written after ${known} was known`);
    }
  }
  return found;
}
