/** Exchanges the token in the address's fragment for a session. The fragment never reaches a log; it is wiped at once. */
export function enhance(form: HTMLElement): void {
  const token = window.location.hash.slice(1);
  if (token === "" || !(form instanceof HTMLFormElement)) return;
  window.history.replaceState(null, "", window.location.pathname);
  const input = form.elements.namedItem("token");
  if (!(input instanceof HTMLInputElement)) return;
  input.value = token;
  form.submit();
}
