import { type Comparison, compareInstruments, type Raise } from "#app/surveys/versions/compare-instruments.ts";
import type { InstalledVersion } from "#app/surveys/versions/installed-version.ts";
import { changeText } from "./change-text.ts";
import { type Output, success, wrongInput } from "./command.ts";
import { openVersion } from "./open-version.server.ts";

/** Prints what changed from one instrument to another; each is a folder, an id, or an id with its version as ID@1.0.0. */
export async function diffInstruments(
  from: string,
  to: string,
  asJson: boolean,
  { out, err }: Output,
): Promise<number> {
  const [older, newer] = [await openVersion(from), await openVersion(to)];
  for (const side of [older, newer]) if ("problems" in side) side.problems.forEach(err);
  if ("problems" in older || "problems" in newer) return wrongInput;
  const found = compareInstruments(older, newer);
  const names = { from: { id: older.id, version: older.version }, to: { id: newer.id, version: newer.version } };
  if (asJson) out(JSON.stringify({ ...names, ...found }, null, 2));
  else for (const line of linesOf(found, older, newer)) out(line);
  return success;
}

function linesOf(found: Comparison, older: InstalledVersion, newer: InstalledVersion): readonly string[] {
  const { changes, notComparable, answers, needs, raised } = found;
  if (changes.length === 0) return [`${older.id} ${older.version} and ${newer.id} ${newer.version} say the same.`];
  const total = answers.carryOver.length + answers.look.length + answers.noHome.length;
  return [
    ...changes.map(
      (change) =>
        `${changeText(change)}. ${change.affects.length === 0 ? "Comparison stays as it was." : `Not comparable: ${change.affects.join(", ")}.`}`,
    ),
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

const steps: readonly Raise[] = ["none", "patch", "minor", "major"];

function versionLine(needs: Raise, raised: Raise | null, newer: InstalledVersion): string {
  if (raised === null)
    return `These changes would need a ${needs} version; ${newer.version} does not follow the other one.`;
  return steps.indexOf(raised) >= steps.indexOf(needs)
    ? `These changes need a ${needs} version, and ${newer.version} is one.`
    : `These changes need a ${needs} version, but ${newer.version} is ${raised === "none" ? "the same" : `only a ${raised} one`}. Raise it.`;
}
