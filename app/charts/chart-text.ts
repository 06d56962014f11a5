/** One line of text in a drawing; `align` is physical, so right-to-left is decided by whoever places the text. */
export type ChartText = {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly align: "left" | "center" | "right";
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
};

/** The width of a text in pixels, in the working face at that size and weight. */
export type MeasureText = (text: string, size: number, weight: number) => number;

/**
 * Breaks a text into lines no wider than `width` and about equally long, at spaces where it can and inside a word
 * where it must. What does not fit in `maxLines` ends in an ellipsis; the chart's table holds the whole.
 */
export function breakLines(
  text: string,
  width: number,
  maxLines: number,
  measure: (text: string) => number,
): readonly string[] {
  const parts = pieces(text, width, measure);
  const lines = fill(parts, width, maxLines, measure);
  if (lines.length > maxLines) {
    return [...lines.slice(0, maxLines - 1), shorten(lines[maxLines - 1] ?? "", width, measure)];
  }
  return balance(parts, width, lines, measure);
}

function fill(
  parts: readonly string[],
  width: number,
  maxLines: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (lines.length > maxLines) return lines;
    if (line === "" || measure((line + part).trimEnd()) <= width) {
      line += part;
    } else {
      lines.push(line.trimEnd());
      line = part;
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** The narrowest setting with as many lines, so that no single word is left over. */
function balance(
  parts: readonly string[],
  width: number,
  lines: readonly string[],
  measure: (text: string) => number,
): readonly string[] {
  let best = lines;
  for (let narrower = width * 0.92; best.length > 1 && narrower > width / 2; narrower *= 0.92) {
    const tried = fill(parts, narrower, lines.length, measure);
    if (tried.length > lines.length || tried.some((line) => measure(line) > narrower)) break;
    best = tried;
  }
  return best;
}

function pieces(text: string, width: number, measure: (text: string) => number): string[] {
  const words = text.trim().match(/\S+\s*/gu) ?? [];
  return words.flatMap((word) => (measure(word.trimEnd()) <= width ? [word] : cutWord(word, width, measure)));
}

function cutWord(word: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && measure(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function shorten(line: string, width: number, measure: (text: string) => number): string {
  const characters = [...line];
  while (characters.length > 0 && measure(`${characters.join("").trimEnd()}…`) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
