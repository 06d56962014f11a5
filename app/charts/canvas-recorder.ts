import type { MeasureText } from "./chart-text.ts";

/** What was drawn, in drawing order. Colours are strings as they were set. */
export type Drawn = DrawnPath | DrawnText;
export type DrawnPath = {
  readonly kind: "path";
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: { readonly colour: string; readonly width: number; readonly dash: readonly number[] } | null;
  readonly opacity: number;
  readonly matrix: Matrix;
};
export type DrawnText = {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: "left" | "center" | "right";
  readonly size: number;
  readonly weight: number;
  readonly fonts: string;
  readonly colour: string;
  readonly matrix: Matrix;
};
export type Matrix = readonly [number, number, number, number, number, number];
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

type State = {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  dash: readonly number[];
  matrix: Matrix;
};

/**
 * The part of a canvas context Chart.js draws our charts with, writing down shapes instead of painting them.
 * What cannot be written down as a vector is refused rather than lost.
 */
export class CanvasRecorder {
  readonly canvas: { width: number; height: number; style: object; getContext: () => CanvasRecorder };
  readonly drawn: Drawn[] = [];
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  globalAlpha = 1;
  font = "10px sans-serif";
  textAlign = "start";
  textBaseline = "alphabetic";
  direction = "ltr";
  lineCap = "butt";
  lineJoin = "miter";
  lineDashOffset = 0;
  miterLimit = 10;
  private readonly measure: MeasureText;
  private matrix: Matrix = identity;
  private dash: readonly number[] = [];
  private path: string[] = [];
  private saved: State[] = [];

  constructor(width: number, height: number, measure: MeasureText) {
    const style = { getPropertyValue: () => "", getPropertyPriority: () => "", setProperty: () => undefined };
    this.canvas = { width, height, style, getContext: () => this };
    this.measure = measure;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline, dash, matrix } = this;
    this.saved.push({ fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline, dash, matrix });
  }
  restore(): void {
    const state = this.saved.pop();
    if (state !== undefined) Object.assign(this, state);
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = [a, b, c, d, e, f];
  }
  resetTransform(): void {
    this.matrix = identity;
  }
  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }
  scale(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a * x, b * x, c * y, d * y, e, f];
  }
  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  beginPath(): void {
    this.path = [];
  }
  closePath(): void {
    if (this.path.length > 0) this.path.push("Z");
  }
  moveTo(x: number, y: number): void {
    this.path.push(`M${number(x)} ${number(y)}`);
  }
  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length === 0 ? "M" : "L"}${number(x)} ${number(y)}`);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path.push(`C${[ax, ay, bx, by, x, y].map(number).join(" ")}`);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path.push(`M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}Z`);
  }
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    const turn = Math.PI * 2;
    const sweep = counterclockwise ? start - end : end - start;
    const point = (angle: number) => `${number(x + radius * Math.cos(angle))} ${number(y + radius * Math.sin(angle))}`;
    const flag = counterclockwise ? 0 : 1;
    const size = `${number(radius)} ${number(radius)}`;
    this.path.push(`${this.path.length === 0 ? "M" : "L"}${point(start)}`);
    if (sweep >= turn - 1e-6) {
      this.path.push(`A${size} 0 1 ${flag} ${point(start + Math.PI)}`, `A${size} 0 1 ${flag} ${point(start)}`);
    } else {
      const angle = ((sweep % turn) + turn) % turn;
      this.path.push(`A${size} 0 ${angle > Math.PI ? 1 : 0} ${flag} ${point(end)}`);
    }
  }

  fill(): void {
    this.write(this.path, this.fillStyle, false);
  }
  stroke(): void {
    this.write(this.path, null, true);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.write([box(x, y, width, height)], this.fillStyle, false);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.write([box(x, y, width, height)], null, true);
  }
  /** A recording starts empty, so there is nothing to clear. */
  clearRect(): void {}

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.dash];
  }

  measureText(text: string): { width: number } {
    const { size, weight } = readFont(this.font);
    return { width: this.measure(text, size, weight) };
  }
  fillText(text: string, x: number, y: number): void {
    const { size, weight, fonts } = readFont(this.font);
    const align = readAlign(this.textAlign, this.direction);
    const baseline = y + size * (shiftOfBaseline[this.textBaseline] ?? 0);
    const { fillStyle: colour, matrix } = this;
    this.drawn.push({ kind: "text", text, x, y: baseline, align, size, weight, fonts, colour, matrix });
  }

  clip(): never {
    throw new Error("A recorded chart cannot be clipped. Set `clip: false` on its datasets.");
  }
  drawImage(): never {
    throw new Error("A recorded chart cannot hold a bitmap. Draw it with shapes.");
  }

  private write(path: readonly string[], fill: string | null, stroked: boolean): void {
    if (path.length === 0) return;
    const stroke = stroked ? { colour: this.strokeStyle, width: this.lineWidth, dash: this.dash } : null;
    const { globalAlpha: opacity, matrix } = this;
    this.drawn.push({ kind: "path", path: path.join(""), fill, stroke, opacity, matrix });
  }
}

const shiftOfBaseline: Readonly<Record<string, number>> = { top: 0.8, hanging: 0.8, middle: 0.32, bottom: -0.2 };

function readFont(font: string): { size: number; weight: number; fonts: string } {
  const match = /(?:(bold|normal|\d{3})\s+)?([\d.]+)px\s+(.+)$/u.exec(font);
  const weight = match?.[1] === "bold" ? 700 : Number(match?.[1] ?? 400);
  return {
    size: Number(match?.[2] ?? 10),
    weight: Number.isNaN(weight) ? 400 : weight,
    fonts: match?.[3] ?? "sans-serif",
  };
}

function readAlign(align: string, direction: string): "left" | "center" | "right" {
  if (align === "center" || align === "left" || align === "right") return align;
  return (align === "end") === (direction === "rtl") ? "left" : "right";
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}Z`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
