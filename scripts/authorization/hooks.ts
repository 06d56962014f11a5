import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** One guard of one route taken away: the `call`th of the calls that `guard` names. */
export type Mutation = { readonly guard: string; readonly call: number };

/**
 * Lets routes be imported from the sources: styles and fonts are left out, and `?mutation=guard.call` hands out a route
 * in which one guard no longer asks `may`.
 */
export function installHooks(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.endsWith("?url")
        ? { url: "data:text/javascript,export default ''", shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) => {
      const { searchParams, pathname } = new URL(url);
      const loaded = next(url, context);
      const mutation = searchParams.get("mutation");
      if (mutation === null && !searchParams.has("unguarded")) return loaded;
      const source = String(loaded.source);
      return {
        ...loaded,
        source: mutation === null ? withoutAsking(source, pathname) : mutated(source, readMutation(mutation)),
      };
    },
  });
}

function readMutation(text: string): Mutation {
  const [guard = "", call = "0"] = text.split(".");
  return { guard, call: Number(call) };
}

/** Calls the unguarded twin of a guard at one place; everything else of the route stays as it is. */
function mutated(source: string, { guard, call }: Mutation): string {
  const imported = new RegExp(`import\\s*\\{[^}]*\\b${guard}\\b[^}]*\\}\\s*from\\s*["']([^"'?]+)["']`).exec(source);
  if (imported?.[1] === undefined) throw new Error(`The route does not import ${guard}.`);
  let seen = -1;
  const changed = source.replace(new RegExp(`\\b${guard}\\(`, "g"), (text) => {
    seen += 1;
    return seen === call ? `unguarded_${guard}(` : text;
  });
  if (seen < call) throw new Error(`${guard} is called ${seen + 1} times, so there is no call ${call}.`);
  return `import { ${guard} as unguarded_${guard} } from "${imported[1]}?unguarded";\n${changed}`;
}

/** The guards of a file with their question answered by yes. */
function withoutAsking(source: string, pathname: string): string {
  const changed = source.replace(/!may\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, "false");
  if (changed === source)
    throw new Error(`${fileURLToPath(`file://${pathname}`)} asks nothing that could be left out.`);
  return changed;
}
