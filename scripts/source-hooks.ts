import { registerHooks } from "node:module";

/** What becomes of a module's source on its way in; null leaves it as it is. */
export type Rewrite = (url: URL, source: string) => string | null;

/** Lets routes be imported from the sources, without styles and fonts, and rewrites some of them. */
export function installSourceHooks(rewrite: Rewrite): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.endsWith("?url")
        ? { url: "data:text/javascript,export default ''", shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!url.startsWith("file:") || url.includes("/node_modules/")) return loaded;
      const source = rewrite(new URL(url), String(loaded.source));
      return source === null ? loaded : { ...loaded, source };
    },
  });
}
