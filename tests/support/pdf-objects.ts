import { inflateSync } from "node:zlib";

/** A value of the PDF object language. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfReference | PdfValue[] | PdfDictionary;
export type PdfDictionary = { readonly kind: "dictionary"; readonly entries: Map<string, PdfValue>; stream?: Buffer };
export type PdfName = { readonly kind: "name"; readonly name: string };
export type PdfString = { readonly kind: "string"; readonly bytes: Buffer };
export type PdfReference = { readonly kind: "reference"; readonly id: number };
export type PdfToken = PdfValue | { readonly kind: "operator"; readonly operator: string };

/** Every object of a file that keeps its objects in the open, as ours do. */
export function readObjects(file: Buffer): Map<number, PdfValue> {
  const objects = new Map<number, PdfValue>();
  const text = file.toString("latin1");
  const start = /(\d+) 0 obj\b/gu;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const reader = new PdfReader(file, match.index + match[0].length);
    const value = reader.value();
    objects.set(Number(match[1]), value as PdfValue);
    start.lastIndex = isDictionary(value) ? reader.stream(value, objects) : reader.position;
  }
  return objects;
}

export function isDictionary(value: unknown): value is PdfDictionary {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "dictionary";
}

/** Reads objects and, in page contents, operators. */
export class PdfReader {
  position: number;
  private readonly file: Buffer;
  constructor(file: Buffer, position = 0) {
    this.file = file;
    this.position = position;
  }

  get done(): boolean {
    this.skipSpace();
    return this.position >= this.file.length;
  }

  value(): PdfToken {
    this.skipSpace();
    const here = this.peek(2);
    if (here === "<<") return this.dictionary();
    if (here[0] === "<") return { kind: "string", bytes: this.hexString() };
    if (here[0] === "(") return { kind: "string", bytes: this.literalString() };
    if (here[0] === "/") return { kind: "name", name: this.name() };
    if (here[0] === "[") return this.list();
    return this.word();
  }

  /** Takes the stream that may follow a dictionary; answers where the next object may start. */
  stream(dictionary: PdfDictionary, objects: Map<number, PdfValue>): number {
    this.skipSpace();
    if (this.peek(6) !== "stream") return this.position;
    const from = this.position + (this.peek(8).endsWith("\r\n") ? 8 : 7);
    const given = dictionary.entries.get("Length") ?? 0;
    const length = typeof given === "number" ? given : this.lengthOf(given, objects);
    const raw = this.file.subarray(from, from + length);
    dictionary.stream = dictionary.entries.has("Filter") ? inflateSync(raw) : raw;
    return from + length;
  }

  private lengthOf(value: PdfValue, objects: Map<number, PdfValue>): number {
    if (value === null || typeof value !== "object" || !("id" in value)) throw new Error("A stream has no length.");
    const known = objects.get(value.id);
    if (typeof known === "number") return known;
    throw new Error("The length of a stream is written after it.");
  }

  private dictionary(): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.position += 2;
    for (this.skipSpace(); this.peek(2) !== ">>"; this.skipSpace()) {
      const name = this.name();
      entries.set(name, this.value() as PdfValue);
    }
    this.position += 2;
    return { kind: "dictionary", entries };
  }

  private list(): PdfValue[] {
    const items: PdfValue[] = [];
    this.position += 1;
    for (this.skipSpace(); this.peek(1) !== "]"; this.skipSpace()) items.push(this.value() as PdfValue);
    this.position += 1;
    return items;
  }

  private name(): string {
    this.position += 1;
    return this.take(/[^\s/<>[\]()]*/uy).replace(/#([0-9a-f]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  private hexString(): Buffer {
    const hex = this.take(/<[^>]*>/uy).replace(/[^0-9a-f]/giu, "");
    return Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, "hex");
  }

  private literalString(): Buffer {
    const bytes: number[] = [];
    let depth = 0;
    do {
      const byte = this.file[this.position++] ?? 41;
      if (byte === 92) bytes.push(this.escaped());
      else if (byte === 40 && depth++ > 0) bytes.push(byte);
      else if (byte === 41 && --depth > 0) bytes.push(byte);
      else if (byte !== 40 && byte !== 41) bytes.push(byte);
    } while (depth > 0);
    return Buffer.from(bytes);
  }

  private escaped(): number {
    const octal = /^[0-7]{1,3}/u.exec(this.peek(3));
    if (octal !== null) {
      this.position += octal[0].length;
      return Number.parseInt(octal[0], 8);
    }
    const letter = this.peek(1);
    this.position += 1;
    return { n: 10, r: 13, t: 9, b: 8, f: 12 }[letter] ?? letter.charCodeAt(0);
  }

  private word(): PdfToken {
    const reference = this.take(/\d+ \d+ R\b/uy);
    if (reference !== "") return { kind: "reference", id: Number.parseInt(reference, 10) };
    const word = this.take(/[^\s/<>[\]()]+/uy);
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    return /^[+-]?[\d.]+$/u.test(word) ? Number(word) : { kind: "operator", operator: word };
  }

  private take(pattern: RegExp): string {
    const window = this.file.toString("latin1", this.position, this.position + 4096);
    pattern.lastIndex = 0;
    let match = pattern.exec(window);
    if (match !== null && match[0].length === window.length) {
      pattern.lastIndex = 0;
      match = pattern.exec(this.file.toString("latin1", this.position));
    }
    this.position += match?.[0].length ?? 0;
    return match?.[0] ?? "";
  }

  private peek(length: number): string {
    return this.file.toString("latin1", this.position, this.position + length);
  }

  private skipSpace(): void {
    while (/[\s\0]/u.test(this.peek(1)) && this.position < this.file.length) this.position += 1;
    if (this.peek(1) !== "%") return;
    this.take(/%[^\r\n]*/uy);
    this.skipSpace();
  }
}
