import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "#app/surveys/file-problem.ts";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import {
  findInstrument,
  findTree,
  type LoadedInstrument,
  loadAnyInstrument,
} from "#app/surveys/load-instrument.server.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import {
  type Change,
  type Comparison,
  compareInstruments,
  type Raise,
} from "#app/surveys/versions/compare-instruments.ts";
import { type Facts, ladderFacts, treeFacts } from "#app/surveys/versions/instrument-facts.ts";
import { type Output, success, wrongInput } from "./command.ts";

type Named = { readonly id: string; readonly version: string; readonly facts: Facts };

/** Prints what changed from one instrument to another; each is a folder, an id, or an id with its version as ID@1.0.0. */
export async function diffInstruments(
  from: string,
  to: string,
  asJson: boolean,
  { out, err }: Output,
): Promise<number> {
  const [older, newer] = [await openNamed(from), await openNamed(to)];
  for (const side of [older, newer]) if ("problems" in side) side.problems.forEach(err);
  if ("problems" in older || "problems" in newer) return wrongInput;
  const found = compareInstruments(older, newer);
  const names = { from: { id: older.id, version: older.version }, to: { id: newer.id, version: newer.version } };
  if (asJson) out(JSON.stringify({ ...names, ...found }, null, 2));
  else for (const line of linesOf(found, older, newer)) out(line);
  return success;
}

async function openNamed(name: string): Promise<Named | { readonly problems: readonly string[] }> {
  if (existsSync(join(name, "survey.yaml"))) {
    const load = await loadAnyInstrument(name);
    if (!load.ok) return { problems: load.problems.map(formatProblem) };
    return "tree" in load ? namedTree(load) : namedLadder(load);
  }
  const library = await loadInstalledInstruments();
  if (!library.ok) return { problems: library.problems.map(formatProblem) };
  const [id = name, version] = name.split("@");
  const ladder = findInstrument(library.library, id, version);
  if (ladder !== undefined) return namedLadder(ladder);
  const tree = findTree(library.library, id, version);
  if (tree !== undefined) return namedTree(tree);
  return {
    problems: [`${name}:1:1: There is no instrument at this path and none installed by this id. Give its folder.`],
  };
}

function namedLadder({ instrument, words }: Pick<LoadedInstrument, "instrument" | "words">): Named {
  return { id: instrument.id, version: instrument.version, facts: ladderFacts(instrument, words) };
}

function namedTree({ tree, words }: LoadedTree): Named {
  return { id: tree.id, version: tree.version, facts: treeFacts(tree, words) };
}

function linesOf(found: Comparison, older: Named, newer: Named): readonly string[] {
  const { changes, notComparable, answers, needs, raised } = found;
  if (changes.length === 0) return [`${older.id} ${older.version} and ${newer.id} ${newer.version} say the same.`];
  const total = answers.carryOver.length + answers.look.length + answers.noHome.length;
  return [
    ...changes.map(lineOf),
    "",
    notComparable.length === 0
      ? "Scores can be compared directly."
      : `Scores of ${notComparable.join(", ")} cannot be compared directly.`,
    `Answers to ${answers.carryOver.length} of ${total} questions carry over.`,
    ...(answers.look.length === 0 ? [] : [`These need a look: ${answers.look.join(", ")}.`]),
    ...(answers.noHome.length === 0 ? [] : [`These have no home: ${answers.noHome.join(", ")}.`]),
    ...(answers.fresh.length === 0 ? [] : [`These are new: ${answers.fresh.join(", ")}.`]),
    versionLine(needs, raised, newer),
  ];
}

function lineOf({ class: kind, change, about, what, from, to, affects }: Change): string {
  const name = [kind.padEnd(9), change.padEnd(7), about ?? "instrument", what].filter(Boolean).join("  ");
  const values = change === "changed" ? `: ${short(from)} → ${short(to)}` : "";
  return `${name}${values}. ${affects.length === 0 ? "Comparison stays as it was." : `Not comparable: ${affects.join(", ")}.`}`;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

const steps: readonly Raise[] = ["none", "patch", "minor", "major"];

function versionLine(needs: Raise, raised: Raise | null, newer: Named): string {
  if (raised === null)
    return `These changes would need a ${needs} version; ${newer.version} does not follow the other one.`;
  return steps.indexOf(raised) >= steps.indexOf(needs)
    ? `These changes need a ${needs} version, and ${newer.version} is one.`
    : `These changes need a ${needs} version, but ${newer.version} is ${raised === "none" ? "the same" : `only a ${raised} one`}. Raise it.`;
}
