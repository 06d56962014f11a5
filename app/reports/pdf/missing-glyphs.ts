/**
 * The characters the typesetter found no glyph for, read from its message. Empty when it complained of something else.
 * It quotes them twice over, in the notation of its own language: `\"北\"`, `\"\\u{10ffff}\"`.
 */
export function missingGlyphs(message: string): readonly string[] {
  const quoted = /(?:the text|disallowed codepoint) `\\"(.+?)\\"`/gu;
  const found = [...message.matchAll(quoted)].map((match) => unquote(match[1] ?? ""));
  return [...new Set(found.filter((text) => text !== ""))];
}

function unquote(text: string): string {
  return text
    .replace(/\\+u\{([0-9a-f]{1,6})\}/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\+(["'\\])/gu, "$1");
}
