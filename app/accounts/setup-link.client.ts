/** Takes the token out of the address's fragment into the form, so that nothing needs to be typed from paper. */
export function enhance(form: HTMLElement): void {
  const token = window.location.hash.slice(1);
  if (token === "" || !(form instanceof HTMLFormElement)) return;
  window.history.replaceState(null, "", window.location.pathname);
  const input = form.elements.namedItem("token");
  if (!(input instanceof HTMLInputElement)) return;
  input.value = token;
  for (const part of form.querySelectorAll<HTMLElement>("[data-typed]")) part.hidden = true;
}
