/** Options as typed: `--name value`, `--name=value`, or a bare `--flag` where the command says it takes no value. */
export type Options = {
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  readonly words: readonly string[];
};

export type OptionRules = { readonly values: readonly string[]; readonly flags: readonly string[] };

/** Reads a command's words, or says in one sentence what is wrong with them. */
export function readOptions(typed: readonly string[], rules: OptionRules): Options | { readonly problem: string } {
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const words: string[] = [];
  for (let i = 0; i < typed.length; i++) {
    const word = typed[i] ?? "";
    if (!word.startsWith("--")) {
      words.push(word);
      continue;
    }
    const [name = "", ...rest] = word.slice(2).split("=");
    if (rules.flags.includes(name) && rest.length === 0) flags.add(name);
    else if (rules.values.includes(name)) {
      const value = rest.length > 0 ? rest.join("=") : typed[++i];
      if (value === undefined || value === "") return { problem: `--${name} needs a value after it.` };
      values[name] = value;
    } else return { problem: `There is no option --${name} here.` };
  }
  return { values, flags, words };
}
