/** Sends a form that needs nothing more from anybody. Coming back by the history does not send it a second time. */
export function enhance(form: HTMLElement): void {
  const [entry] = performance.getEntriesByType("navigation");
  if (!(form instanceof HTMLFormElement)) return;
  if (entry instanceof PerformanceNavigationTiming && entry.type === "back_forward") return;
  form.submit();
}
