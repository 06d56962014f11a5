import type { ProblemPath } from "#app/questions/problem.ts";
import type { ReadText, TextProblem } from "./file-problem.ts";
import { offsetOf, positionsIn, type TextPlace } from "./text-place.ts";

/** Deeper nesting than this is refused in every file the platform reads. */
export const deepestNesting = 64;

/** Beyond this many keys that cannot stay, more of them help nobody. */
const mostMistakes = 200;

/**
 * Reads JSON (RFC 8259) and remembers where everything stands. Stricter than `JSON.parse` where leniency would hide a
 * mistake: a key given twice, a key `__proto__` and nesting deeper than 64 are mistakes. Where it accepts a text, the
 * value equals that of `JSON.parse`.
 */
export function parseJson(text: string): ReadText {
  const positionAt = positionsIn(text);
  const reader = new JsonReader(text);
  try {
    const value = reader.readFile();
    if (reader.problems.length === 0)
      return { ok: true, value, locate: (path: ProblemPath) => positionAt(offsetOf(reader.root, path)) };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    reader.problems.push(stop);
  }
  const problems: TextProblem[] = reader.problems.map(({ offset, message, since }) => ({
    ...positionAt(offset),
    message: since === null ? message : message.replace("{line}", String(positionAt(since).line)),
  }));
  return { ok: false, problems };
}

type Mistake = { readonly offset: number; readonly message: string; readonly since: number | null };

class Stop extends Error implements Mistake {
  readonly offset: number;
  readonly since: number | null;
  constructor(offset: number, message: string, since: number | null = null) {
    super(message);
    this.offset = offset;
    this.since = since;
  }
}

class JsonReader {
  readonly root: TextPlace = { offset: 0, parts: new Map() };
  readonly problems: Mistake[] = [];
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  readFile(): unknown {
    this.skipSpace();
    if (this.at >= this.text.length) throw new Stop(0, "The file is empty. Write one JSON object, { … }.");
    const value = this.readValue(this.root, 0, -1);
    this.skipSpace();
    if (this.at < this.text.length)
      throw new Stop(this.at, "The file goes on after its end. Keep one JSON value and remove the rest.");
    return value;
  }

  private readValue(place: TextPlace, depth: number, since: number): unknown {
    if (depth > deepestNesting)
      throw new Stop(
        this.at,
        `The nesting is deeper than ${deepestNesting} levels. No file of ours needs that; flatten it.`,
      );
    const next = this.text[this.at];
    if (next === "{") return this.readObject(place, depth);
    if (next === "[") return this.readArray(place, depth);
    if (next === '"') return this.readString();
    if (next === undefined) throw this.cutOff(since);
    return this.readWord(since);
  }

  private readObject(place: TextPlace, depth: number): unknown {
    const opened = this.at++;
    const object: Record<string, unknown> = {};
    this.skipSpace();
    if (this.take("}")) return object;
    for (;;) {
      const keyAt = this.at;
      if (this.text[this.at] !== '"') throw this.keyExpected(opened);
      const key = this.readString();
      const refused = this.refuse(key, place, keyAt);
      this.skipSpace();
      if (!this.take(":")) throw this.expected('a colon ":" after the key', opened);
      this.skipSpace();
      const part: TextPlace = { offset: keyAt, parts: new Map() };
      const value = this.readValue(part, depth + 1, opened);
      if (!refused) {
        place.parts.set(key, part);
        object[key] = value;
      }
      this.skipSpace();
      if (this.take("}")) return object;
      if (!this.take(",")) throw this.expected('a comma "," or the closing "}"', opened);
      this.skipSpace();
    }
  }

  private readArray(place: TextPlace, depth: number): unknown {
    const opened = this.at++;
    const array: unknown[] = [];
    this.skipSpace();
    if (this.take("]")) return array;
    for (;;) {
      if (this.text[this.at] === "]") throw new Stop(this.at, 'There is a comma before "]". Remove the comma.');
      const part: TextPlace = { offset: this.at, parts: new Map() };
      place.parts.set(array.length, part);
      array.push(this.readValue(part, depth + 1, opened));
      this.skipSpace();
      if (this.take("]")) return array;
      if (!this.take(",")) throw this.expected('a comma "," or the closing "]"', opened);
      this.skipSpace();
    }
  }

  private refuse(key: string, place: TextPlace, offset: number): boolean {
    const message =
      key === "__proto__"
        ? 'The key "__proto__" is not allowed. Rename it.'
        : place.parts.has(key)
          ? `The key ${shown(key)} is given twice in the same object. Keep one.`
          : null;
    if (message === null) return false;
    if (this.problems.length < mostMistakes) this.problems.push({ offset, message, since: null });
    return true;
  }

  private readString(): string {
    const opened = this.at++;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) break;
      if (Number.isNaN(code)) throw this.cutOff(opened);
      if (code < 0x20) {
        if (code === 0x0a || code === 0x0d)
          throw new Stop(
            opened,
            'The text that starts here has no closing quote on its line. Add ", or write a line break as \\n.',
          );
        throw new Stop(this.at, "A control character stands inside a text. Remove it; a tab is written \\t.");
      }
      this.at += code === 0x5c ? 2 : 1;
    }
    const raw = this.text.slice(opened, ++this.at);
    try {
      const text: unknown = JSON.parse(raw);
      return String(text);
    } catch {
      throw new Stop(
        opened,
        'A backslash in this text starts no known character. Write \\\\ for a backslash, \\" for a quote.',
      );
    }
  }

  private readWord(since: number): unknown {
    const word = /[^\s,:[\]{}"]{1,400}/y;
    word.lastIndex = this.at;
    const found = word.exec(this.text)?.[0];
    if (found === undefined) throw this.expected("a value", since);
    const atEnd = this.at + found.length >= this.text.length;
    if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(found)) {
      this.at += found.length;
      return Number(found);
    }
    if (found in words) {
      this.at += found.length;
      return words[found];
    }
    if (atEnd && since >= 0) throw this.cutOff(since);
    if (found.startsWith("/")) throw new Stop(this.at, "JSON has no comments. Remove it.");
    if (found.startsWith("'")) throw new Stop(this.at, 'Text stands in double quotes: "text".');
    throw new Stop(
      this.at,
      `${shown(found)} is no JSON value. Put text in double quotes; other values are numbers, true, false and null.`,
    );
  }

  private keyExpected(opened: number): Stop {
    const next = this.text[this.at];
    if (next === undefined) return this.cutOff(opened);
    if (next === "}") return new Stop(this.at, 'There is a comma before "}". Remove the comma.');
    if (next === "/") return new Stop(this.at, "JSON has no comments. Remove it.");
    return new Stop(this.at, 'A key in double quotes is missing here: "key": value.');
  }

  private expected(what: string, since: number): Stop {
    return this.at >= this.text.length ? this.cutOff(since) : new Stop(this.at, `Here should stand ${what}. Add it.`);
  }

  private cutOff(since: number): Stop {
    return new Stop(
      this.text.length,
      "The file ends in the middle of what began in line {line}. It was probably cut off: copy it again, or complete it.",
      since,
    );
  }

  private skipSpace(): void {
    while (this.at < this.text.length && " \t\n\r".includes(this.text.charAt(this.at))) this.at++;
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }
}

const words: Readonly<Record<string, unknown>> = Object.assign(Object.create(null), {
  true: true,
  false: false,
  null: null,
});

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
