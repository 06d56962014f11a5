/** What a look at one thing found. `cure` is there exactly when it is not in order. */
export type Finding =
  | { readonly name: string; readonly ok: true; readonly found: string }
  | { readonly name: string; readonly ok: false; readonly found: string; readonly cure: string };

export function good(name: string, found: string): Finding {
  return { name, ok: true, found };
}

export function bad(name: string, found: string, cure: string): Finding {
  return { name, ok: false, found, cure };
}

/** The lines a person reads: each finding, and under a bad one what to do. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const lines = findings.flatMap((finding) => {
    const line = `${finding.ok ? "ok    " : "WRONG "} ${finding.name.padEnd(width)}  ${finding.found}`;
    return finding.ok ? [line] : [line, `${" ".repeat(width + 9)}${finding.cure}`];
  });
  const wrong = findings.filter(({ ok }) => !ok).length;
  const verdict =
    wrong === 0
      ? "Everything is in order."
      : `${wrong} of ${findings.length} ${wrong === 1 ? "thing is" : "things are"} not in order.`;
  return [...lines, "", verdict];
}
