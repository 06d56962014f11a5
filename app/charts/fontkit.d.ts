/** The part of fontkit that is used: it ships no types. */
declare module "fontkit" {
  export type Font = {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { readonly advanceWidth: number };
  };
  export function openSync(path: string): Font;
}
