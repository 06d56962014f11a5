const pause = 1000;

/** Shows a page anew as soon as the files behind it have changed. */
export function enhance(place: HTMLElement): void {
  const { address = "", revision } = place.dataset;
  const look = async () => {
    const found = document.hidden ? null : await revisionAt(address);
    if (found !== null && found !== revision) window.location.reload();
    else setTimeout(() => void look(), pause);
  };
  setTimeout(() => void look(), pause);
}

/** Null where nobody answers: a server that is being started again comes back. */
async function revisionAt(address: string): Promise<string | null> {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok) return null;
  const found: unknown = await response.json().catch(() => null);
  return typeof found === "object" && found !== null && "revision" in found ? String(found.revision) : null;
}
