/** True when JSON text nests deeper than `limit`; counts brackets outside strings in one pass, before anything parses it. */
export function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (inString) {
      if (letter === "\\") i++;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === "{" || letter === "[") {
      depth++;
      if (depth > limit) return true;
    } else if (letter === "}" || letter === "]") depth--;
  }
  return false;
}
