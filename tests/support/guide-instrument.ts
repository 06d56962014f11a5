import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** How the guide for authors heads a file of its example in each format. */
const headings = {
  1: /^`([\w/.]+)`:\n\n```(?:yaml|json)\n([\s\S]*?)^```/gm,
  2: /^`([\w/.]+)` in format 2:\n\n```(?:yaml|json)\n([\s\S]*?)^```/gm,
} as const;

/** What every instrument has; the guide shows files beside them that not every one has. */
const files: ReadonlySet<string> = new Set(["survey.yaml", "actions.yaml", "locales/en.json"]);

/** A change of one file of an instrument: what stands there, and what shall, everywhere in it. */
export type Edit = readonly [file: string, from: string, to: string];

/** Writes the small instrument of the guide for authors into a folder, with these edits; `open-data` or `small-library`. */
export function writeGuideInstrument(format: 1 | 2, folder: string, edits: readonly Edit[] = []): string {
  const guide = readFileSync("surveys/README.md", "utf8");
  for (const [, name = "", printed = ""] of guide.matchAll(headings[format])) {
    if (!files.has(name)) continue;
    let text = printed;
    for (const [file, from, to] of edits) {
      if (file !== name) continue;
      if (!text.includes(from)) throw new Error(`${name} does not say "${from}".`);
      text = text.replaceAll(from, to);
    }
    const place = join(folder, name);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return folder;
}
