import { type Drawn, type DrawnPath, type DrawnText, identity, type Matrix } from "./canvas-recorder.ts";

type Picture = {
  readonly width: number;
  readonly height: number;
  readonly direction: "ltr" | "rtl";
  readonly drawn: readonly Drawn[];
};

/**
 * Writes recorded shapes as an SVG that a strict content security policy accepts: attributes only, no styles, no
 * scripts, every text escaped. Its name belongs to the element around it.
 */
export function writeSvg({ width, height, direction, drawn }: Picture): string {
  const shapes = drawn.map((item) => (item.kind === "path" ? pathOf(item) : textOf(item, direction))).join("");
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    width,
    viewBox: `0 0 ${width} ${height}`,
    direction,
    // A page whose own font is missing may set words a little wider than they were measured.
    overflow: "visible",
    "aria-hidden": "true",
    focusable: "false",
  });
  return `<svg${root}>${shapes}</svg>`;
}

function pathOf({ path, fill, stroke, opacity, matrix }: DrawnPath): string {
  const written = attributes({
    d: path,
    fill: fill ?? "none",
    stroke: stroke?.colour,
    "stroke-width": stroke?.width,
    "stroke-dasharray": stroke === null || stroke.dash.length === 0 ? undefined : stroke.dash.join(" "),
    opacity: opacity === 1 ? undefined : opacity,
    transform: transformOf(matrix),
  });
  return `<path${written}/>`;
}

function textOf(item: DrawnText, direction: "ltr" | "rtl"): string {
  const written = attributes({
    x: round(item.x),
    y: round(item.y),
    fill: item.colour,
    "font-family": item.fonts,
    "font-size": item.size,
    "font-weight": item.weight,
    "text-anchor": anchorOf(item.align, direction),
    transform: transformOf(item.matrix),
  });
  return `<text${written}>${escapeText(item.text)}</text>`;
}

/** In SVG `start` is the right side once the text runs from right to left. */
function anchorOf(align: "left" | "center" | "right", direction: "ltr" | "rtl"): string {
  if (align === "center") return "middle";
  return (align === "left") === (direction === "ltr") ? "start" : "end";
}

function transformOf(matrix: Matrix): string | undefined {
  return matrix.every((value, index) => value === identity[index])
    ? undefined
    : `matrix(${matrix.map(round).join(" ")})`;
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeText(String(value))}"`))
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML has no way to write most control characters, so they show as what they are: unreadable. */
function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/u.test(character) ? " " : "\ufffd"))
    .replace(/[&<>"]/gu, (character) => entities[character] ?? character);
}
