import type { Change } from "#app/surveys/versions/compare-instruments.ts";

/** One change of an instrument as the command line prints it: "scoring    changed  COL  weight: 3 → 4". */
export function changeText({ class: kind, change, about, what, from, to }: Change): string {
  const name = [kind.padEnd(9), change.padEnd(7), about ?? "instrument", what].filter(Boolean).join("  ");
  if (change !== "changed") return name;
  const [before, after] = differing(textOf(from), textOf(to));
  return `${name}: ${before} → ${after}`;
}

const longest = 80;
/** How much of what stays the same is shown before the place where two long texts part. */
const lead = 20;

/** Both texts, cut to where they differ: two long ones that begin alike would read the same otherwise. */
function differing(before: string, after: string): readonly [string, string] {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = Math.max(before.length, after.length) <= longest || same < longest / 2 ? 0 : same - lead;
  return [cut(before, start), cut(after, start)];
}

function cut(text: string, start: number): string {
  const rest = start === 0 ? text : `…${text.slice(start)}`;
  return rest.length > longest ? `${rest.slice(0, longest - 3)}…` : rest;
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
