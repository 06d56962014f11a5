import { isDictionary, type PdfDictionary, PdfReader, type PdfValue, readObjects } from "./pdf-objects.ts";

/** One element of the structure a screen reader walks through. */
export type PdfElement = {
  readonly type: string;
  readonly alt: string | null;
  readonly language: string | null;
  readonly kids: readonly PdfElement[];
  /** The text of this element and everything in it, in reading order. */
  readonly text: string;
};

export type PdfFile = {
  readonly pages: number;
  readonly title: string | null;
  readonly language: string | null;
  readonly marked: boolean;
  readonly bookmarks: readonly string[];
  readonly images: number;
  readonly fonts: readonly string[];
  readonly metadata: string;
  readonly structure: PdfElement | null;
  /** Every element of the structure, parents first. */
  readonly elements: readonly PdfElement[];
  /** Painting operators outside any marked content. */
  readonly unmarked: number;
};

/** Reads what assistive technology would read: the structure, its texts and its alternatives. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const objects = readObjects(Buffer.from(bytes));
  const resolve = (value: PdfValue | undefined): PdfValue =>
    value !== null && typeof value === "object" && "id" in value ? (objects.get(value.id) ?? null) : (value ?? null);
  const dictionaries = [...objects.values()].filter(isDictionary);
  const named = (type: string) => dictionaries.filter((item) => nameOf(item.entries.get("Type")) === type);
  const catalog = named("Catalog")[0];
  if (catalog === undefined) throw new Error("The file has no catalogue.");
  const pages = [...objects.entries()].filter(
    ([, item]) => isDictionary(item) && nameOf(item.entries.get("Type")) === "Page",
  );
  let unmarked = 0;
  const texts = new Map(
    pages.map(([id, page]) => {
      const content = readContent(page as PdfDictionary, resolve);
      unmarked += content.unmarked;
      return [id, content.texts];
    }),
  );
  const root = resolve(catalog.entries.get("StructTreeRoot"));
  const structure = isDictionary(root) ? element(root, null) : null;
  const mark = resolve(catalog.entries.get("MarkInfo"));
  const metadata = resolve(catalog.entries.get("Metadata"));
  const info = dictionaries.find((item) => item.entries.has("Producer") || item.entries.has("Creator"));
  return {
    pages: pages.length,
    title: textOf(info?.entries.get("Title")),
    language: textOf(catalog.entries.get("Lang")),
    marked: isDictionary(mark) && mark.entries.get("Marked") === true,
    bookmarks: dictionaries
      .filter(({ entries }) => entries.has("Dest") && entries.has("Title"))
      .map(({ entries }) => textOf(entries.get("Title")) ?? ""),
    images: dictionaries.filter(({ entries }) => nameOf(entries.get("Subtype")) === "Image").length,
    fonts: named("Font").flatMap(({ entries }) => nameOf(entries.get("BaseFont")) ?? []),
    metadata: isDictionary(metadata) ? (metadata.stream?.toString("utf8") ?? "") : "",
    structure,
    elements: structure === null ? [] : flat(structure),
    unmarked,
  };

  function element(item: PdfDictionary, page: number | null): PdfElement {
    const own = item.entries.get("Pg");
    const here = own !== undefined && own !== null && typeof own === "object" && "id" in own ? own.id : page;
    const kids: PdfElement[] = [];
    let text = "";
    const given = resolve(item.entries.get("K"));
    for (const kid of (Array.isArray(given) ? given : [given]).map(resolve)) {
      if (typeof kid === "number") text += texts.get(here ?? -1)?.get(kid) ?? "";
      if (!isDictionary(kid)) continue;
      if (nameOf(kid.entries.get("Type")) === "OBJR") continue;
      if (nameOf(kid.entries.get("Type")) === "MCR") {
        const at = kid.entries.get("Pg");
        const id = at !== undefined && at !== null && typeof at === "object" && "id" in at ? at.id : (here ?? -1);
        text += texts.get(id)?.get(Number(kid.entries.get("MCID"))) ?? "";
        continue;
      }
      const child = element(kid, here);
      kids.push(child);
      text += inline.has(child.type) ? child.text : `${child.text}\n`;
    }
    return {
      type: nameOf(item.entries.get("S")) ?? "Root",
      alt: textOf(item.entries.get("Alt")),
      language: textOf(item.entries.get("Lang")),
      kids,
      text,
    };
  }
}

const inline = new Set(["Span", "Link", "Strong", "Em", "Lbl", "Reference"]);

function flat(item: PdfElement): PdfElement[] {
  return [item, ...item.kids.flatMap(flat)];
}

function nameOf(value: PdfValue | undefined): string | null {
  return value !== undefined && value !== null && typeof value === "object" && "name" in value ? value.name : null;
}

function textOf(value: PdfValue | undefined): string | null {
  if (value === undefined || value === null || typeof value !== "object" || !("bytes" in value)) return null;
  const { bytes } = value;
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2)) : bytes.toString("latin1");
}

function utf16(bytes: Buffer): string {
  return Buffer.from(bytes).swap16().toString("utf16le");
}

type Content = { texts: Map<number, string>; unmarked: number };

/** The texts of a page by the number the structure knows them by. */
function readContent(page: PdfDictionary, resolve: (value: PdfValue | undefined) => PdfValue): Content {
  const contents = resolve(page.entries.get("Contents"));
  const resources = resolve(page.entries.get("Resources"));
  const fonts = isDictionary(resources) ? resolve(resources.entries.get("Font")) : null;
  const texts = new Map<number, string>();
  const marks: { id: number | null; actual: string | null }[] = [];
  let letters = new Map<number, string>();
  let unmarked = 0;
  if (!isDictionary(contents) || contents.stream === undefined) return { texts, unmarked };
  const reader = new PdfReader(contents.stream);
  let operands: PdfValue[] = [];
  const write = (text: string) => {
    const id = marks.findLast((mark) => mark.id !== null)?.id;
    if (id !== null && id !== undefined) texts.set(id, (texts.get(id) ?? "") + text);
  };
  const show = (value: PdfValue | undefined) => {
    if (marks.some((mark) => mark.actual !== null)) return;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === null || typeof item !== "object" || !("bytes" in item)) continue;
      for (let at = 0; at + 1 < item.bytes.length; at += 2) write(letters.get(item.bytes.readUInt16BE(at)) ?? "");
    }
  };
  while (!reader.done) {
    const token = reader.value();
    if (token === null || typeof token !== "object" || !("operator" in token)) {
      operands.push(token as PdfValue);
      continue;
    }
    const { operator } = token;
    if (operator === "BDC" || operator === "BMC") {
      const properties = resolve(operands[1]);
      const id = isDictionary(properties) ? properties.entries.get("MCID") : undefined;
      const actual = isDictionary(properties) ? textOf(properties.entries.get("ActualText")) : null;
      marks.push({ id: typeof id === "number" ? id : null, actual });
      if (actual !== null) write(actual);
    }
    if (operator === "EMC") marks.pop();
    if (operator === "Tf" && isDictionary(fonts))
      letters = lettersOf(resolve(fonts.entries.get(nameOf(operands[0]) ?? "")), resolve);
    if (operator === "Tj" || operator === "TJ") show(operands[0]);
    if (painting.has(operator) && marks.length === 0) unmarked += 1;
    operands = [];
  }
  return { texts, unmarked };
}

const painting = new Set(["f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "Do", "sh"]);

const known = new WeakMap<PdfDictionary, Map<number, string>>();

/** What each glyph stands for, from the font's own table. */
function lettersOf(font: PdfValue, resolve: (value: PdfValue | undefined) => PdfValue): Map<number, string> {
  const table = isDictionary(font) ? resolve(font.entries.get("ToUnicode")) : null;
  if (!isDictionary(table) || table.stream === undefined) return new Map();
  const found = known.get(table);
  if (found !== undefined) return found;
  const letters = new Map<number, string>();
  const text = table.stream.toString("latin1");
  const decode = (hex: string) => utf16(Buffer.from(hex, "hex"));
  for (const [, body] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, glyph, target] of (body ?? "").matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/giu)) {
      letters.set(Number.parseInt(glyph ?? "", 16), decode(target ?? ""));
    }
  }
  for (const [, body] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from, to, target] of (body ?? "").matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/giu)) {
      const first = Number.parseInt(from ?? "", 16);
      const base = decode(target ?? "").codePointAt(0) ?? 0;
      for (let glyph = first; glyph <= Number.parseInt(to ?? "", 16); glyph += 1) {
        letters.set(glyph, String.fromCodePoint(base + glyph - first));
      }
    }
  }
  known.set(table, letters);
  return letters;
}
