import { fileURLToPath } from "node:url";

/** One guard of one route taken away: the `call`th of the calls that `guard` names, and all that ask the same again. */
type Mutation = { readonly guard: string; readonly call: number; readonly beside: readonly string[] };

/** Hands out, for `?mutation=guard.call.beside…`, a route in which one guard no longer asks `may`. */
export function takeGuardAway({ searchParams, pathname }: URL, source: string): string | null {
  const mutation = searchParams.get("mutation");
  if (mutation !== null) return mutated(source, readMutation(mutation));
  return searchParams.has("unguarded") ? withoutAsking(source, pathname) : null;
}

function readMutation(text: string): Mutation {
  const [guard = "", call = "0", ...beside] = text.split(".");
  return { guard, call: Number(call), beside };
}

/** Calls the unguarded twin of a guard at one place; everything else of the route stays as it is. */
function mutated(source: string, { guard, call, beside }: Mutation): string {
  let seen = -1;
  const changed = source.replace(new RegExp(`\\b${guard}\\(`, "g"), (text) => {
    seen += 1;
    return seen === call ? `unguarded_${guard}(` : text;
  });
  if (seen < call) throw new Error(`${guard} is called ${seen + 1} times, so there is no call ${call}.`);
  const all = beside.reduce(
    (text, name) => text.replace(new RegExp(`\\b${name}\\(`, "g"), `unguarded_${name}(`),
    changed,
  );
  return `${[guard, ...beside].map((name) => unguardedImport(source, name)).join("")}${all}`;
}

function unguardedImport(source: string, guard: string): string {
  const imported = new RegExp(`import\\s*\\{[^}]*\\b${guard}\\b[^}]*\\}\\s*from\\s*["']([^"'?]+)["']`).exec(source);
  if (imported?.[1] === undefined) throw new Error(`The route does not import ${guard}.`);
  return `import { ${guard} as unguarded_${guard} } from "${imported[1]}?unguarded";\n`;
}

/** The guards of a file with their question answered by yes. */
function withoutAsking(source: string, pathname: string): string {
  const asked = (before: string) => new RegExp(`${before}may\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)`, "g");
  const changed = source.replace(asked("!"), "false").replace(asked("\\b"), "true");
  if (changed === source)
    throw new Error(`${fileURLToPath(`file://${pathname}`)} asks nothing that could be left out.`);
  return changed;
}
