import { join } from "node:path";
import { readEnvironment } from "#app/platform/env.server.ts";
import { productRoot } from "#app/platform/product.server.ts";
import { type LibraryLoad, loadInstrumentLibrary } from "./load-instrument.server.ts";

/** The folders that hold questionnaires: the product's own, and the installation's where it has one. */
export function installedRoots(own: string | null, root: string = productRoot): readonly string[] {
  return [join(root, "surveys"), ...(own === null ? [] : [own])];
}

/**
 * Reads the questionnaires the product is shipped with and those of the installation, which lie in a folder of their own so
 * that an upgrade of the product leaves them alone. The same id and version in both is a mistake, as it is within one.
 */
export function loadInstalledInstruments(
  own: string | null = readEnvironment().surveysFolder,
  root: string = productRoot,
): Promise<LibraryLoad> {
  return loadInstrumentLibrary(...installedRoots(own, root));
}
