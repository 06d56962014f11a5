import { fileURLToPath } from "node:url";

/** One guard of one route taken away: the `call`th of the calls that `guard` names. */
type Mutation = { readonly guard: string; readonly call: number };

/** Hands out, for `?mutation=guard.call`, a route in which one guard no longer asks `may`. */
export function takeGuardAway({ searchParams, pathname }: URL, source: string): string | null {
  const mutation = searchParams.get("mutation");
  if (mutation !== null) return mutated(source, readMutation(mutation));
  return searchParams.has("unguarded") ? withoutAsking(source, pathname) : null;
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
