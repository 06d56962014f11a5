import fc from "fast-check";

/** One change to a file: letters cut out and put in, or a part of what it says replaced by another value. */
export type Change =
  | { readonly kind: "letters"; readonly at: number; readonly cut: number; readonly put: string }
  | {
      readonly kind: "value";
      readonly at: number;
      readonly act: "replace" | "remove" | "copy";
      readonly value: unknown;
    };

const letters = fc.record({
  kind: fc.constant("letters" as const),
  at: fc.nat(),
  cut: fc.nat({ max: 40 }),
  put: fc.constantFrom(
    ..."\t|\n|:|- |[|]|{|}|\"|'|&a |*a|!!str ||>|?|#|%|---\n|<<: {}\n|__proto__: { polluted: 1 }\n".split("|"),
    '"__proto__": { "polluted": 1 },',
    "constructor",
    "prototype",
    "-1",
    "1e999",
    ".nan",
    "null",
    "\u0000",
    "\ud800",
    "\ufeff",
    "ש",
    "when: A = 1\n",
    " and not (",
  ),
});

const values = fc.oneof(
  fc.constantFrom<unknown[]>(null, true, "", "x", 0, -1, 0.5, 1e308, Number.NaN, [], {}, "__proto__", "overall"),
  fc.constantFrom<unknown[]>("not ".repeat(150), "(".repeat(500), 'OPEN = "yes"', "D3 = 1", "answered(OPEN)"),
  fc.constant(0).map(() => "a".repeat(1_000_000)),
  fc.constant(0).map(() => nested(60)),
  fc.constant(0).map(() => Array.from({ length: 3000 }, (_, index) => ({ id: `X${index}`, kind: "text" }))),
  fc.anything({ maxDepth: 3, withNullPrototype: true }),
);

const parts = fc.record({
  kind: fc.constant("value" as const),
  at: fc.nat(),
  act: fc.constantFrom("replace" as const, "replace" as const, "remove" as const, "copy" as const),
  value: values,
});

/** Up to four changes of letters. */
export const letterChanges: fc.Arbitrary<readonly Change[]> = fc.array(letters, { minLength: 1, maxLength: 4 });

/** Up to four changes. Letters less often, because most of them end at the parser already. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof({ weight: 1, arbitrary: letters }, { weight: 2, arbitrary: parts }),
  { minLength: 1, maxLength: 4 },
);

/** The text with its letters changed. */
export function changeText(text: string, all: readonly Change[]): string {
  return all.reduce((current, change) => {
    if (change.kind !== "letters") return current;
    const start = change.at % (current.length + 1);
    return current.slice(0, start) + change.put + current.slice(start + change.cut);
  }, text);
}

/** The value with its parts changed; the original stays as it is. */
export function changeValue(value: unknown, all: readonly Change[]): unknown {
  return all.reduce<unknown>(
    (current, change) => (change.kind === "value" ? changedPart(current, change) : current),
    value,
  );
}

function changedPart(root: unknown, change: Extract<Change, { kind: "value" }>): unknown {
  const copy: unknown = structuredClone(root);
  const places = placesIn(copy);
  const place = places[change.at % Math.max(1, places.length)];
  if (place === undefined) return change.value;
  const { holder, key } = place;
  if (change.act === "remove") {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete (holder as Record<string, unknown>)[key];
  } else {
    const other = places[(change.at * 31 + 7) % places.length];
    const value =
      change.act === "copy" && other !== undefined
        ? structuredClone(Reflect.get(other.holder, other.key))
        : change.value;
    Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

type Place = { readonly holder: object; readonly key: string };

function placesIn(root: unknown): readonly Place[] {
  const found: Place[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || found.length > 5000) return;
    for (const [key, part] of Object.entries(value)) {
      found.push({ holder: value, key });
      visit(part);
    }
  };
  visit(root);
  return found;
}

function nested(depth: number): unknown {
  let value: unknown = { id: "A", kind: "text" };
  for (let level = 0; level < depth; level++) value = { id: `G${level}`, children: [value] };
  return value;
}
