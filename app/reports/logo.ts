import type { BrandLogo } from "./brand.ts";

/**
 * A logo from the bytes of its file, or a sentence that says why not. What the file is decides, not what it is called:
 * PNG, JPEG, or an SVG that is a drawing and nothing else.
 */
export function readLogo(bytes: Uint8Array): BrandLogo | string {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return { format: "png", base64: base64(bytes) };
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { format: "jpg", base64: base64(bytes) };
  const source = readText(bytes);
  if (source === null || !/<svg[\s>]/iu.test(source))
    return "The logo is neither PNG, JPEG nor SVG. Save it as one of these.";
  const fault = faultOfSvg(source);
  return fault ?? { format: "svg", base64: base64(bytes) };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function readText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function faultOfSvg(source: string): string | null {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(source)) return "The SVG logo declares a document type. Export it as plain SVG.";
  if (/<(?:[\w-]+:)?(?:script|foreignObject|iframe|handler)\b|\son[a-z]+\s*=|javascript:/iu.test(source)) {
    return "The SVG logo contains a script. Export it as plain SVG without scripts.";
  }
  const references = [...source.matchAll(/(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')|url\(\s*["']?([^"')]*)/giu)];
  const outside = references.some((found) => !(found[1] ?? found[2] ?? found[3] ?? "").trim().startsWith("#"));
  if (outside || /@import|<\?xml-stylesheet/iu.test(source)) {
    return "The SVG logo points to something outside itself. Embed everything as shapes, or save it as PNG.";
  }
  return null;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
