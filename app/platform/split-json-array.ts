/** One object of the array, and where it begins; the first character of a file is line 1, column 1. */
export type ArrayItem = {
  readonly text: string;
  readonly number: number;
  readonly line: number;
  readonly column: number;
};

export type ArrayFault = { readonly line: number; readonly column: number; readonly message: string };

type Split = { readonly items: readonly ArrayItem[]; readonly fault: ArrayFault | null };

/**
 * Cuts the text of a JSON array of objects into its objects as it arrives, so that a file larger than memory can be read.
 * Only brackets, quotes and commas are looked at: whoever parses an object finds what is wrong inside it. After a fault
 * nothing more is cut.
 */
export function splitJsonArray(longestItem: number): { push: (text: string) => Split; end: () => ArrayFault | null } {
  let state: "start" | "first" | "value" | "comma" | "inside" | "done" = "start";
  let fault: ArrayFault | null = null;
  let line = 1;
  let column = 0;
  let number = 0;
  let depth = 0;
  let quoted = false;
  let escaped = false;
  let begun = "";
  let from = { line: 1, column: 1 };

  function push(text: string): Split {
    const items: ArrayItem[] = [];
    let since = 0;
    for (let at = 0; at < text.length && fault === null; at++) {
      const code = text.charCodeAt(at);
      if (code === newline) {
        line++;
        column = 0;
      } else column++;
      if (state !== "inside") {
        step(code);
        since = at;
        continue;
      }
      if (!closes(code)) continue;
      items.push({ text: begun + text.slice(since, at + 1), number, ...from });
      begun = "";
      state = "comma";
    }
    if (state === "inside" && fault === null) {
      begun += text.slice(since);
      if (begun.length > longestItem) {
        fault = { ...from, message: `Record ${number} is longer than ${longestItem} characters; no record is.` };
      }
    }
    return { items, fault };
  }

  /** One character between objects. */
  function step(code: number): void {
    if (isSpace(code) || (code === byteOrderMark && line === 1 && column === 1)) return;
    if (state === "start" && code === openSquare) state = "first";
    else if ((state === "first" || state === "value") && code === openCurly) {
      state = "inside";
      depth = 1;
      number++;
      from = { line, column };
    } else if (state === "comma" && code === comma) state = "value";
    else if ((state === "first" || state === "comma") && code === closeSquare) state = "done";
    else fault = { line, column, message: expected[state === "inside" ? "value" : state] };
  }

  /** One character inside an object; true for the bracket that ends it. */
  function closes(code: number): boolean {
    if (quoted) {
      if (escaped) escaped = false;
      else if (code === backslash) escaped = true;
      else if (code === quote) quoted = false;
      return false;
    }
    if (code === quote) quoted = true;
    else if (code === openCurly || code === openSquare) depth++;
    else if (code === closeCurly || code === closeSquare) depth--;
    return depth === 0;
  }

  function end(): ArrayFault | null {
    if (fault !== null || state === "done") return fault;
    if (state === "inside") return { ...from, message: `The file ends in the middle of record ${number}.` };
    return { line, column: column + 1, message: `The file ends too early. ${expected[state]}` };
  }

  return { push, end };
}

const expected = {
  start: "A list of records in square brackets is expected.",
  first: "A record in curly brackets is expected here, or the end of the list.",
  value: "A record in curly brackets is expected here.",
  comma: "A comma or the end of the list is expected here.",
  done: "Nothing may follow after the end of the list.",
} as const;

const newline = 10;
const quote = 34;
const comma = 44;
const openSquare = 91;
const backslash = 92;
const closeSquare = 93;
const openCurly = 123;
const closeCurly = 125;
const byteOrderMark = 0xfeff;

function isSpace(code: number): boolean {
  return code === 32 || code === newline || code === 13 || code === 9;
}
