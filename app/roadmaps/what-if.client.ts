/** Recomputes the "what if" beside the list when a box is ticked: the same page is asked again and its answer put in place. */
export function enhance(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  let latest = 0;
  const recompute = async () => {
    const asked = ++latest;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== "") query.append(name, String(value));
    const address = `${form.getAttribute("action") ?? window.location.pathname}?${query}`;
    const response = await fetch(address).catch(() => null);
    if (response === null || !response.ok || asked !== latest) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const id of ["what-if", "what-if-short"]) {
      const fresh = page.getElementById(id);
      if (fresh !== null) document.getElementById(id)?.replaceChildren(...fresh.childNodes);
    }
    window.history.replaceState(null, "", address);
  };

  form.querySelector<HTMLElement>("[data-without-script]")?.setAttribute("hidden", "");
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) void recompute();
  });
  // Ticked before this script came, and the button that would have asked is gone now.
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  if (boxes.some(({ checked, defaultChecked }) => checked !== defaultChecked)) void recompute();
}
