import type { Change } from "#app/surveys/versions/compare-instruments.ts";

/** One change of an instrument as the command line prints it: "scoring    changed  COL  weight: 3 → 4". */
export function changeText({ class: kind, change, about, what, from, to }: Change): string {
  const name = [kind.padEnd(9), change.padEnd(7), about ?? "instrument", what].filter(Boolean).join("  ");
  return change === "changed" ? `${name}: ${short(from)} → ${short(to)}` : name;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
