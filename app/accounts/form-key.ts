/** The key a page gave its form, so that sending it twice does it once; null when it is none of ours. */
export function readKey(form: URLSearchParams): string | null {
  const key = form.get("key") ?? "";
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) ? key : null;
}
