import { compareVersions } from "../semantic-version.ts";
import { type Fact, type FactClass, type Facts, factKey, isOrder } from "./instrument-facts.ts";

/** One thing that is not the same in both instruments. */
export type Change = {
  readonly class: FactClass;
  readonly change: "added" | "removed" | "changed";
  readonly about: string | null;
  readonly what: string;
  readonly from: unknown;
  readonly to: unknown;
  /** Groups whose scores cannot be compared directly because of it, the whole among them. */
  readonly affects: readonly string[];
};

export type Raise = "none" | "patch" | "minor" | "major";

export type Comparison = {
  readonly changes: readonly Change[];
  /** Groups whose scores cannot be compared directly; empty when all can. */
  readonly notComparable: readonly string[];
  /** Questions of the older one by what becomes of their answers. */
  readonly answers: {
    readonly carryOver: readonly string[];
    /** The question is still there, but what can be answered has changed. */
    readonly look: readonly string[];
    /** The question is gone. */
    readonly noHome: readonly string[];
    /** Questions nobody has answered yet. */
    readonly fresh: readonly string[];
  };
  /** How far the version must be raised, by the rules of `surveys/README.md`. */
  readonly needs: Raise;
  /** How far it was raised; null when it went back or is another instrument's. */
  readonly raised: Raise | null;
};

type Versioned = { readonly id: string; readonly version: string; readonly facts: Facts };

/**
 * What is different between two instruments, and what each difference does to comparing results.
 *
 * Wording never changes a score. What enters a score makes the scores of its group, and of everything above, incomparable; the
 * answers may still carry over. Existence, kind and answers of a question decide whether an answer keeps its meaning. Whatever is
 * not part of a score, such as a lens or an action, leaves comparison as it was.
 */
export function compareInstruments(older: Versioned, newer: Versioned): Comparison {
  const keys = new Set([...older.facts.keys(), ...newer.facts.keys()]);
  const repeats = repeated(older.facts, newer.facts);
  const changes = [...keys].flatMap((key) => {
    const [from, to] = [older.facts.get(key), newer.facts.get(key)];
    const change = changeOf(from, to);
    return change === null || repeats(change, isExistence(from ?? to)) ? [] : [change];
  });
  return {
    changes: changes.toSorted((a, b) => order[a.class] - order[b.class]),
    notComparable: [...new Set(changes.flatMap(({ affects }) => affects))],
    answers: answersOf(older.facts, newer.facts),
    needs: needed(changes),
    raised: older.id === newer.id ? raiseOf(older.version, newer.version) : null,
  };
}

const order: Readonly<Record<FactClass, number>> = { structure: 0, scoring: 1, wording: 2 };

function changeOf(from: Fact | undefined, to: Fact | undefined): Change | null {
  const fact = to ?? from;
  if (fact === undefined || (isOrder(fact) && (from === undefined || to === undefined))) return null;
  if (from !== undefined && to !== undefined && isSameFact(from, to)) return null;
  return {
    class: fact.class,
    change: from === undefined ? "added" : to === undefined ? "removed" : "changed",
    about: fact.about,
    what: fact.what,
    from: from?.value ?? null,
    to: to?.value ?? null,
    affects: [...new Set([...(from?.enters ?? []), ...(to?.enters ?? [])])],
  };
}

/**
 * Whether a change only repeats another: that a question is gone or new says everything about it and its words, and a new
 * language everything about its words.
 */
function repeated(older: Facts, newer: Facts): (change: Change, existence: boolean) => boolean {
  const news = new Set([...thingsMissing(older, newer), ...thingsMissing(newer, older)]);
  const [before, after] = [languagesIn(older), languagesIn(newer)];
  return ({ class: kind, change, about, what }, existence) => {
    if (change === "changed") return false;
    if (kind !== "wording" || !isWords(what)) return !existence && !standsAlone.has(what) && news.has(about ?? "");
    // A new language says by itself that all its words are new.
    if (!(before.has(what) && after.has(what))) return about !== "language";
    return (about ?? "").split(".").some((id) => news.has(id));
  };
}

/** Things with ids of their own, which may be the same as those of a question. */
const standsAlone: ReadonlySet<string> = new Set([
  ...["target", "phase", "action", "effort", "audience", "stage of adoption"],
  ...["set of weights", "listed standard", "idea"],
  ...["source of the lens", "order of its elements"],
]);

function isWords(what: string): boolean {
  return what.startsWith("words (");
}

function thingsMissing(from: Facts, to: Facts): readonly string[] {
  return [...from].flatMap(([key, fact]) => (isExistence(fact) && !to.has(key) ? [fact.about ?? ""] : []));
}

function languagesIn(facts: Facts): ReadonlySet<string> {
  return new Set([...facts.values()].flatMap(({ about, what }) => (about === "language" ? [what] : [])));
}

function isExistence(fact: Fact | undefined): boolean {
  return fact?.value === true && ["dimension", "capability", "group", "item"].includes(fact.what);
}

function answersOf(older: Facts, newer: Facts): Comparison["answers"] {
  const before = askedIn(older);
  const after = new Set(askedIn(newer));
  const changed = new Set(
    [...older].flatMap(([key, { class: kind, answers, value }]) => {
      const now = newer.get(key);
      // A language that was taken out changes nobody's meaning.
      if (answers === null || (now === undefined && kind === "wording")) return [];
      return now === undefined || !isSame(value, now.value) ? [answers] : [];
    }),
  );
  // The number of levels of format 1 is the instrument's, and so of every capability.
  if (older.get(scaleOfAll)?.value !== newer.get(scaleOfAll)?.value)
    for (const { what, answers } of older.values()) if (what === "capability" && answers !== null) changed.add(answers);
  return {
    carryOver: before.filter((id) => after.has(id) && !changed.has(id)),
    look: before.filter((id) => after.has(id) && changed.has(id)),
    noHome: before.filter((id) => !after.has(id)),
    fresh: [...after].filter((id) => !before.includes(id)),
  };
}

const scaleOfAll = factKey(null, "levels");

function askedIn(facts: Facts): readonly string[] {
  return [...facts.values()].flatMap((fact) => (isExistence(fact) && fact.answers !== null ? [fact.answers] : []));
}

function needed(changes: readonly Change[]): Raise {
  if (changes.some(({ affects }) => affects.length > 0)) return "major";
  if (changes.some(({ class: kind, about }) => kind !== "wording" || about === "language")) return "minor";
  return changes.length > 0 ? "patch" : "none";
}

function raiseOf(from: string, to: string): Raise | null {
  if (compareVersions(from, to) > 0) return null;
  const [before, after] = [from.split("."), to.split(".")];
  const part = before.findIndex((number, place) => number !== after[place]);
  return (["major", "minor", "patch"] as const)[part] ?? "none";
}

function isSameFact(one: Fact, other: Fact): boolean {
  if (!isOrder(one)) return isSame(one.value, other.value);
  const [before, after] = [one.value as readonly string[], other.value as readonly string[]];
  return isSame(
    before.filter((id) => after.includes(id)),
    after.filter((id) => before.includes(id)),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
