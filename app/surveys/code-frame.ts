import type { Position } from "./file-problem.ts";

/** A line of a file as a frame shows it. */
export type FrameLine = { readonly number: number; readonly text: string };

export type CodeFrame = {
  readonly lines: readonly FrameLine[];
  /** The line the place is in. */
  readonly line: number;
  /** How many characters stand before the place in the line as it is shown. */
  readonly before: number;
};

const linesBefore = 2;
const linesAfter = 1;
/** A longer line is cut around the place. */
const widest = 100;

/**
 * The lines around a place in a text, two before it and one after, as far as there are such. Lines longer than 100 characters are
 * cut around the place, and characters nobody sees are shown as marks, so that a tab counts as one and nothing in a file can
 * steer a terminal. Null where the text has no such line.
 */
export function codeFrame(text: string, { line, column }: Position): CodeFrame | null {
  const all = linesAround(text, line - linesBefore, line + linesAfter).filter(
    // The end of a file is no line of its own, but for a mistake that stands there.
    ({ number, text: own }, place, lines) => number <= line || own !== "" || place < lines.length - 1,
  );
  const own = all.find(({ number }) => number === line);
  if (own === undefined) return null;
  const start = Math.max(0, Math.min(column - 1 - Math.floor(widest / 2), own.text.length - widest));
  const lines = all.map(({ number, text: whole }) => ({ number, text: cut(whole, number === line ? start : 0) }));
  return { lines, line, before: column - 1 - start + (start > 0 ? 1 : 0) };
}

/** The frame as lines of text, the place marked below its line. */
export function frameText({ lines, line, before }: CodeFrame): readonly string[] {
  const width = String(lines.at(-1)?.number ?? line).length;
  return lines.flatMap(({ number, text }) => {
    const shown = `${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd();
    return number === line ? [shown, `  ${" ".repeat(width)} | ${" ".repeat(before)}^`] : [shown];
  });
}

function linesAround(text: string, first: number, last: number): readonly FrameLine[] {
  const lines: FrameLine[] = [];
  let at = 0;
  for (let number = 1; number <= last; number++) {
    const end = text.indexOf("\n", at);
    if (number >= first)
      lines.push({ number, text: text.slice(at, end === -1 ? text.length : end).replace(/\r$/, "") });
    if (end === -1) break;
    at = end + 1;
  }
  return lines;
}

function cut(text: string, start: number): string {
  const part = visible(text.slice(start, start + widest));
  return `${start > 0 ? "…" : ""}${part}${start + widest < text.length ? "…" : ""}`;
}

function visible(text: string): string {
  return text.replaceAll("\t", "→").replaceAll(/\p{Cc}|\p{Cf}/gu, "·");
}
