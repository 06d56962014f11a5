import { quote } from "../nearest-id.ts";
import type { Comparison, Condition } from "./condition.ts";

/** Bounds that keep every condition quick to read, for people and for programs. */
const longestCondition = 1000;
const mostWords = 200;
const deepestBrackets = 20;

/** The largest number an answer can be typed as has 15 digits. */
const largestNumber = 1e15;

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly message: string };

/**
 * Reads a condition as authors write it:
 *
 *     STAFF >= 50 and (POLICY = "yes" or TOPICS includes "security") and not dontKnow(BUDGET)
 *
 * `and` binds closer than `or`; `not` closer than both. Compared are an item's option (in double quotes), its number, its
 * level, or `count(ITEM)`. `answered(ITEM)`, `notApplicable(ITEM)` and `dontKnow(ITEM)` ask for the state. There is no
 * arithmetic, no pattern and no loop, so a condition always ends. At most 1000 characters, 200 words, 20 brackets deep.
 */
export function parseCondition(text: string): ParsedCondition {
  if (text.length > longestCondition)
    return { ok: false, message: `The condition has ${text.length} characters. Keep it to ${longestCondition}.` };
  try {
    const reader = new ConditionReader(wordsOf(text));
    const condition = reader.readAny(0);
    reader.end();
    return { ok: true, condition };
  } catch (mistake) {
    if (mistake instanceof Mistake) return { ok: false, message: mistake.message };
    throw mistake;
  }
}

class Mistake extends Error {}

type Word = { readonly kind: "name" | "text" | "number" | "sign"; readonly text: string };

function wordsOf(text: string): readonly Word[] {
  const next = /\s*(?:([A-Za-z][A-Za-z0-9_-]*)|"([^"]*)"|(-?\d+(?:\.\d+)?)|(<=|>=|!=|[=<>()]))/y;
  const words: Word[] = [];
  const end = text.trimEnd().length;
  while (next.lastIndex < end) {
    const at = next.lastIndex;
    const found = next.exec(text);
    if (found === null)
      throw new Mistake(`The condition cannot be read from ${quote(text.slice(at).trim())} on. ${help}`);
    const [, name, quoted, number, sign] = found;
    if (name !== undefined) words.push({ kind: "name", text: name });
    else if (quoted !== undefined) words.push({ kind: "text", text: quoted });
    else if (number !== undefined) words.push({ kind: "number", text: number });
    else words.push({ kind: "sign", text: sign ?? "" });
    if (words.length > mostWords)
      throw new Mistake(`The condition has more than ${mostWords} words. Split the question or shorten it.`);
  }
  return words;
}

const help = 'Write it as in: STAFF >= 50 and POLICY = "yes".';
const comparisons = ["=", "!=", "<", "<=", ">", ">="];
const states = ["answered", "notApplicable", "dontKnow"] as const;
const reserved = ["and", "or", "not", "includes", "count", ...states];

class ConditionReader {
  private at = 0;
  private readonly words: readonly Word[];

  constructor(words: readonly Word[]) {
    this.words = words;
    if (words.length === 0) throw new Mistake(`The condition is empty. Remove "when", or fill it in. ${help}`);
  }

  readAny(depth: number): Condition {
    return this.joined("or", "any", () => this.joined("and", "all", () => this.readOne(depth)));
  }

  end(): void {
    const word = this.words[this.at];
    if (word !== undefined)
      throw new Mistake(`The condition goes on with ${quote(word.text)} after its end. Join parts with "and" or "or".`);
  }

  private joined(word: string, kind: "all" | "any", read: () => Condition): Condition {
    const parts = [read()];
    while (this.takeName(word)) parts.push(read());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind, parts };
  }

  private readOne(depth: number): Condition {
    if (depth > deepestBrackets)
      throw new Mistake(`The condition is nested more than ${deepestBrackets} deep. Simplify it.`);
    if (this.takeName("not")) return { kind: "not", part: this.readOne(depth + 1) };
    if (this.takeSign("(")) {
      const inside = this.readAny(depth + 1);
      this.close();
      return inside;
    }
    return this.readTest();
  }

  private readTest(): Condition {
    const word = this.words[this.at++];
    if (word?.kind !== "name")
      throw new Mistake(
        `An item is expected ${word === undefined ? "at the end" : `instead of ${quote(word.text)}`}. ${help}`,
      );
    const state = states.find((one) => one === word.text);
    if (state !== undefined) return { kind: state, item: this.bracketed(word.text) };
    if (word.text === "count")
      return { kind: "count", item: this.bracketed("count"), is: this.sign(), number: this.number() };
    if (reserved.includes(word.text))
      throw new Mistake(`${quote(word.text)} stands where an item is expected. ${help}`);
    return this.readComparison(word.text);
  }

  private readComparison(item: string): Condition {
    if (this.takeName("includes")) {
      const option = this.words[this.at++];
      if (option?.kind !== "text")
        throw new Mistake(`After "includes" comes an option in double quotes, such as ${item} includes "other".`);
      return { kind: "option", item, is: "includes", option: option.text };
    }
    const is = this.sign(item);
    const value = this.words[this.at];
    if (value?.kind === "number") return { kind: "number", item, is, number: this.number() };
    if (value?.kind !== "text") throw new Mistake(`After ${item} ${is} comes a number, or an option in double quotes.`);
    this.at++;
    if (is !== "=" && is !== "!=")
      throw new Mistake(`Options have no order: compare ${item} with = or !=, or with a number.`);
    return { kind: "option", item, is, option: value.text };
  }

  private bracketed(name: string): string {
    const opened = this.takeSign("(");
    const item = this.words[this.at++];
    if (!opened || item?.kind !== "name") throw new Mistake(`${name} needs an item in brackets: ${name}(ITEM).`);
    this.close();
    return item.text;
  }

  private sign(item = "count(…)"): Comparison {
    const word = this.words[this.at++];
    const sign = comparisons.find((one) => word?.kind === "sign" && one === word.text);
    if (sign === undefined)
      throw new Mistake(`${item} must be compared with =, !=, <, <=, > or >=, or "includes". ${help}`);
    return sign as Comparison;
  }

  private number(): number {
    const word = this.words[this.at++];
    if (word?.kind !== "number") throw new Mistake("A count is compared with a number, such as count(ITEM) >= 2.");
    const number = Number(word.text);
    if (Math.abs(number) > largestNumber)
      throw new Mistake(`No answer is as large as ${quote(word.text)}. Write a smaller number.`);
    return number;
  }

  private close(): void {
    if (!this.takeSign(")")) throw new Mistake('A bracket "(" is not closed. Add ")".');
  }

  private takeName(name: string): boolean {
    return this.take("name", name);
  }

  private takeSign(sign: string): boolean {
    return this.take("sign", sign);
  }

  private take(kind: Word["kind"], text: string): boolean {
    const word = this.words[this.at];
    if (word?.kind !== kind || word.text !== text) return false;
    this.at++;
    return true;
  }
}
