import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type YAMLError,
} from "yaml";
import type { ProblemPath } from "#app/questions/problem.ts";
import type { ReadText, TextProblem } from "./file-problem.ts";
import { deepestNesting } from "./parse-json.ts";
import { readText } from "./read-text.server.ts";
import { offsetOf, positionsIn, type TextPlace } from "./text-place.ts";

/** The value of a YAML file with the place of every part, or every mistake that keeps it from being read. */
export async function readYaml(path: string): Promise<ReadText> {
  const file = await readText(path);
  return file.ok ? parseYaml(file.text) : file;
}

/**
 * Reads one YAML 1.2 document of the core schema: groups, lists, text, numbers, true, false and null. Aliases, merge
 * keys, tags of other schemas, keys given twice, `__proto__` and nesting deeper than 64 are mistakes.
 */
export function parseYaml(text: string): ReadText {
  const positionAt = positionsIn(text);
  const mistakes: Mistake[] = [];
  const note = (offset: number, message: string) => {
    if (mistakes.length < mostMistakes) mistakes.push({ offset, message });
  };
  const root: TextPlace = { offset: 0, parts: new Map() };
  const document = compose(text, note);
  const value = document === null ? null : plain(document.contents, root, 0, note);
  if (mistakes.length === 0 && value === null)
    note(0, "The file is empty. See surveys/README.md for what belongs in it.");
  if (mistakes.length === 0)
    return { ok: true, value, locate: (path: ProblemPath) => positionAt(offsetOf(root, path)) };
  const problems: TextProblem[] = mistakes
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, message }) => ({ ...positionAt(offset), message }));
  return { ok: false, problems };
}

type Mistake = { readonly offset: number; readonly message: string };
type Note = (offset: number, message: string) => void;

/** One wrong indent makes the parser stumble over everything behind it; the first mistakes are the real ones. */
const mostMistakes = 20;

/** Words and signs in one file, ten times what the largest of ours holds; reading more would take seconds and much memory. */
const mostLexemes = 100_000;

function compose(text: string, note: Note): Document.Parsed | null {
  const tooMuch = longerThanRead(text);
  if (tooMuch !== null) {
    note(
      tooMuch,
      `More than ${mostLexemes} words and signs stand before this place. Split the file or remove what does not belong.`,
    );
    return null;
  }
  const tokens = [...new Parser().parse(text)];
  const tooDeep = nestedTooDeep(tokens);
  if (tooDeep !== null) {
    note(tooDeep, `The nesting is deeper than ${deepestNesting} levels. No file of ours needs that; flatten it.`);
    return null;
  }
  // Keys are compared in plain() below: the parser's own comparison takes time in the square of their number.
  const composer = new Composer({
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [document, another] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) return null;
  for (const error of [...document.errors, ...document.warnings]) note(error.pos[0], explain(error));
  if (another !== undefined)
    note(another.range[0], "A second document starts here. Keep one document per file: remove the line ---.");
  return document.errors.length === 0 ? document : null;
}

/** Where the lexeme stands that is one too many; null in any file people write. */
function longerThanRead(text: string): number | null {
  if (text.length <= mostLexemes) return null;
  let left = mostLexemes;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (left-- <= 0) return Math.min(offset, text.length);
    if (!ownMarks.includes(lexeme)) offset += lexeme.length;
  }
  return null;
}

/** What the lexer puts between lexemes; it stands for nothing in the text. */
const ownMarks: readonly string[] = ["\u0002", "\u0018", "\u001f"];

function nestedTooDeep(tokens: readonly CST.Token[]): number | null {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > deepestNesting) return token.offset;
    if (token.type === "document" && token.value) open.push({ token: token.value, depth });
    if ("items" in token)
      for (const { key, value } of token.items)
        for (const inner of [key, value]) if (inner) open.push({ token: inner, depth: depth + 1 });
  }
  return null;
}

function plain(node: unknown, place: TextPlace, offset: number, note: Note): unknown {
  if (isScalar(node)) return node.value;
  if (isAlias(node)) {
    note(
      node.range?.[0] ?? offset,
      `Aliases such as *${node.source.slice(0, 40)} are not read. Write the value out here.`,
    );
    return null;
  }
  if (isSeq(node))
    return node.items.map((item, index) => {
      const part: TextPlace = { offset: startOf(item) ?? offset, parts: new Map() };
      place.parts.set(index, part);
      return plain(item, part, part.offset, note);
    });
  if (!isMap(node)) return null;
  const group: Record<string, unknown> = {};
  for (const { key, value } of node.items) {
    const part: TextPlace = { offset: startOf(key) ?? offset, parts: new Map() };
    const name = isScalar(key) ? String(key.value) : null;
    if (name === null) note(part.offset, "A key must be plain text. Write key: value.");
    else if (name === "__proto__") note(part.offset, 'The key "__proto__" is not allowed. Rename it.');
    else if (name === "<<") note(part.offset, "Merge keys << are not read. Write the entries out here.");
    else if (place.parts.has(name))
      note(part.offset, `The key ${JSON.stringify(name.slice(0, 60))} is given twice in the same group. Keep one.`);
    else {
      place.parts.set(name, part);
      group[name] = plain(value, part, part.offset, note);
    }
  }
  return group;
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isSeq(node) || isMap(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function explain(error: YAMLError): string {
  if (error.code === "BAD_INDENT" && /end with a [\]}]/.test(error.message))
    return "A list [ … ] or group { … } opened before this place is not closed. Add the closing bracket.";
  if (error.code === "MISSING_CHAR" && /closing.*quote/.test(error.message))
    return "A text in quotes is not closed before this place. Add the closing quote.";
  return explanations[error.code] ?? `This is not YAML: ${error.message}. Compare it with surveys/README.md.`;
}

const explanations: Partial<Record<YAMLError["code"], string>> = {
  TAB_AS_INDENT: "A tab is used for indentation. Use two spaces per level instead.",
  BAD_INDENT: "The indentation does not fit the lines around it. Use two spaces per level.",
  BAD_ALIAS: "Aliases are not read. Write the value out here.",
  BAD_SCALAR_START: "Text cannot start with this character. Put the text in double quotes.",
  BAD_DQ_ESCAPE: 'A backslash in this text starts no known character. Write \\\\ for a backslash, \\" for a quote.',
  BLOCK_AS_IMPLICIT_KEY: "There are two colons in one line. Put text with a colon in double quotes.",
  MULTILINE_IMPLICIT_KEY: "A key must fit on one line and end with a colon. Check this line and the one above it.",
  KEY_OVER_1024_CHARS: "This key is longer than 1024 characters. Shorten it.",
  NON_STRING_KEY: "A key must be plain text. Write key: value.",
  TAG_RESOLVE_FAILED: "Tags such as !!this are not read. Remove the tag and write the plain value.",
  MULTIPLE_DOCS: "A second document starts here. Keep one document per file: remove the line ---.",
};
