import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { picturePdf } from "../../scripts/picture-pdf.ts";

/** Nothing is checked by a picture, and together they take minutes: they are made when somebody wants to look at them. */
const wanted = (process.env.WAYMARK_PICTURES ?? "") !== "";

/** Leaves a picture of a page in tests/artefacts; the ending of the name says which kind. */
export async function photograph(page: Page, name: string, { fullPage = true } = {}): Promise<void> {
  if (!wanted) return;
  const kind = name.endsWith(".jpg") ? { quality: 60 } : {};
  await page.screenshot({ path: placeFor(name), fullPage, ...kind });
}

/** Leaves a PDF in tests/artefacts, and a picture of each of its pages. */
export async function photographPdf(pdf: Uint8Array, name: string): Promise<void> {
  if (!wanted) return;
  writeFileSync(placeFor(`${name}.pdf`), pdf);
  for (const [at, picture] of (await picturePdf(pdf, 1)).entries()) {
    writeFileSync(placeFor(`${name}-page-${String(at + 1).padStart(2, "0")}.png`), picture);
  }
}

function placeFor(name: string): string {
  const place = join(import.meta.dirname, "../artefacts", name);
  mkdirSync(dirname(place), { recursive: true });
  return place;
}
