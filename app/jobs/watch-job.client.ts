const pause = 700;

/**
 * Follows a job without loading its page again and again. The address says who looks: `start` came from asking for the job
 * and makes the server load the page anew every two seconds, and begin the download at the end; `watch` leaves both to this script.
 */
export function enhance(place: HTMLElement): void {
  const address = new URL(window.location.href);
  const started = address.searchParams.has("start");
  address.searchParams.delete("start");
  if (place.dataset.unfinished === undefined) {
    // It ended on the way here, so nothing has begun the download yet.
    if (address.searchParams.has("watch")) begin(address);
    // Looking at the page again must not download again.
    if (started) window.history.replaceState(null, "", address);
    return;
  }
  if (!address.searchParams.has("watch")) {
    address.searchParams.set("watch", "");
    window.location.replace(address);
    return;
  }
  setTimeout(() => void look(address), pause);
}

async function look(address: URL): Promise<void> {
  const response = await fetch(address).catch(() => null);
  const text = response === null ? "" : await response.text().catch(() => "");
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const finished = response?.ok === true && fresh.querySelector("[data-unfinished]") === null;
  const gone = response?.status === 404;
  if (finished) return begin(address);
  if (gone) {
    address.searchParams.delete("watch");
    window.location.replace(address);
    return;
  }
  // A server that does not answer is being started again, as far as anybody knows: the job waits for it.
  if (response?.ok === true) show(fresh);
  setTimeout(() => void look(address), pause);
}

function begin(address: URL): void {
  address.searchParams.delete("watch");
  address.searchParams.set("start", "");
  window.location.replace(address);
}

function show(fresh: Document): void {
  const [bar, freshBar] = [document.getElementById("job-progress"), fresh.getElementById("job-progress")];
  for (const name of ["max", "value"]) {
    const value = freshBar?.getAttribute(name) ?? null;
    if (value === null) bar?.removeAttribute(name);
    else bar?.setAttribute(name, value);
  }
  const [text, freshText] = [document.getElementById("job-text"), fresh.getElementById("job-text")];
  if (text !== null && freshText !== null && text.textContent !== freshText.textContent) {
    text.textContent = freshText.textContent;
  }
}
