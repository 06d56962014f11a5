import { join } from "node:path";
import { readEnvironment } from "#app/platform/env.server.ts";
import { productRoot } from "#app/platform/product.server.ts";
import { type LibraryLoad, loadInstrumentLibrary } from "./load-instrument.server.ts";

/**
 * Reads the questionnaires the product is shipped with and those of the installation, which lie in a folder of their own so
 * that an upgrade of the product leaves them alone. The same id and version in both is a mistake, as it is within one.
 */
export function loadInstalledInstruments(
  own: string | null = readEnvironment().surveysFolder,
  root: string = productRoot,
): Promise<LibraryLoad> {
  return loadInstrumentLibrary(join(root, "surveys"), ...(own === null ? [] : [own]));
}
