import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { picturePdf } from "./picture-pdf.ts";

/** `npm run picture -- REPORT.pdf PAGE`: the picture the README shows, from a report made with `npx waymark report`. */
const [file = "", page = "3"] = process.argv.slice(2);
const folder = join(import.meta.dirname, "../docs/pictures");
const [picture] = await picturePdf(readFileSync(file), 1.6, [Number(page)]);
if (picture === undefined) throw new Error(`The report has no page ${page}.`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "report-page.png"), picture);
