import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { productRoot } from "#app/platform/product.server.ts";

/** The page's own style sheets as one text, for a report file that must need nothing else. Fonts stay the reader's. */
export async function readPageStyles(): Promise<string> {
  const folder = join(productRoot, "app/ui/styles");
  const index = await readFile(join(folder, "index.css"), "utf8");
  const names = [...index.matchAll(/@import "\.\/([\w-]+\.css)"/g)].map((match) => match[1] ?? "");
  const sheets = names.filter((name) => name !== "fonts.css").map((name) => readFile(join(folder, name), "utf8"));
  const layers = index.match(/^@layer [^{;]+;/m)?.[0] ?? "";
  return [layers, ...(await Promise.all(sheets))].join("\n");
}
