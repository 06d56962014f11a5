/**
 * Everything somebody had typed into a form of questions, as plain text they can copy: one paragraph per question, its id
 * first, then what was chosen and written. Empty where the form holds no question.
 */
export function typedText(form: URLSearchParams): string {
  const lines = new Map<string, string[]>();
  for (const [name, value] of form) {
    const [, id] = /^(?:choice|reason|note|evidenceUrl):([\w-]{1,100})$/.exec(name) ?? [];
    const words = value.trim();
    if (id !== undefined && words !== "") lines.set(id, [...(lines.get(id) ?? [id]), words]);
  }
  return [...lines.values()].map((question) => question.join("\n")).join("\n\n");
}
