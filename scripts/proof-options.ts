/** `--name NUMBER` options of a proof, each with the number it has when it is left out. */
export function readProofOptions<Name extends string>(defaults: Readonly<Record<Name, number>>): Record<Name, number> {
  const typed = process.argv.slice(2);
  const read = (name: string, otherwise: number) => {
    const place = typed.indexOf(`--${name}`);
    const value = place === -1 ? otherwise : Number(typed[place + 1]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} needs a whole number after it.`);
    return value;
  };
  return Object.fromEntries(
    Object.entries<number>(defaults).map(([name, otherwise]) => [name, read(name, otherwise)]),
  ) as Record<Name, number>;
}
