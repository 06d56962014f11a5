/** A button that copies the text of the element it names; it stays hidden where the browser cannot copy. */
export function enhance(button: HTMLElement): void {
  const source = document.getElementById(button.dataset.copy ?? "");
  if (source === null || navigator.clipboard === undefined) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.textContent ?? "");
    const status = document.getElementById(button.dataset.status ?? "");
    if (status !== null) status.textContent = button.dataset.done ?? "";
  });
}
