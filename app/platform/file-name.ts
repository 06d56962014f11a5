/** A file name every system accepts: plain letters, digits and hyphens, at most 80 signs; a name without any becomes the prefix. */
export function fileName(prefix: string, name: string, extension: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60);
  return `${[prefix, plain].filter(Boolean).join("-")}.${extension}`;
}
