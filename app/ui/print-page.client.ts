/** A button that opens the browser's own print dialog; without script it stays hidden, and the browser's menu does the same. */
export function enhance(button: HTMLElement): void {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
