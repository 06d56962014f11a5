import { createRequire } from "node:module";
import { type Font, openSync } from "fontkit";
import type { MeasureText } from "./chart-text.ts";

const require = createRequire(import.meta.url);
const fonts = new Map<string, Font>();
const widths = new Map<string, number>();

/** Measures as the page will draw: each script in the font that will be used for it. */
export const measureText: MeasureText = (text, size, weight) => {
  const key = `${weight >= 500 ? 600 : 400}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * size;
  const width = runsOf(text).reduce((sum, run) => sum + widthOf(run.text, fontFor(run.script, weight)), 0);
  if (widths.size > 5000) widths.clear();
  widths.set(key, width);
  return width * size;
};

const scripts = [
  {
    name: "arabic",
    pattern: /\p{Script=Arabic}/u,
    regular: "amiri/400Regular/Amiri_400Regular.ttf",
    bold: "amiri/700Bold/Amiri_700Bold.ttf",
  },
  {
    name: "hebrew",
    pattern: /\p{Script=Hebrew}/u,
    regular: "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
    bold: "noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf",
  },
  {
    name: "devanagari",
    pattern: /\p{Script=Devanagari}/u,
    regular: "noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf",
    bold: "noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf",
  },
  {
    name: "emoji",
    pattern: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
    regular: "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
    bold: "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
  },
] as const;
const latin = {
  name: "latin",
  regular: "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  bold: "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
} as const;

type ScriptFonts = (typeof scripts)[number] | typeof latin;

/** Marks, joiners and spaces stay with the run they follow. */
function runsOf(text: string): { script: ScriptFonts; text: string }[] {
  const runs: { script: ScriptFonts; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const script = /[\p{Mark}\p{Format}\s]/u.test(character) && last !== undefined ? last.script : scriptOf(character);
    if (last?.script === script) last.text += character;
    else runs.push({ script, text: character });
  }
  return runs;
}

function scriptOf(character: string): ScriptFonts {
  return scripts.find(({ pattern }) => pattern.test(character)) ?? latin;
}

function fontFor(script: ScriptFonts, weight: number): Font {
  const file = weight >= 500 ? script.bold : script.regular;
  const known = fonts.get(file);
  if (known !== undefined) return known;
  const font = openSync(require.resolve(`@expo-google-fonts/${file}`));
  fonts.set(file, font);
  return font;
}

/** In em. A character outside the font counts a full em, as ideographs do. */
function widthOf(text: string, font: Font): number {
  const known = [...text].filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).join("");
  const unknown = [...text].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  const wide = unknown.filter((character) => !/[\p{Mark}\p{Format}\p{Control}]/u.test(character)).length;
  return (known === "" ? 0 : font.layout(known).advanceWidth / font.unitsPerEm) + wide;
}
