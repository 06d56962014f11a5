/** A result's page with another view of the weights open; what else was asked for stays. */
export function weightsHref(result: string, weights: string): string {
  return `${result}${result.includes("?") ? "&" : "?"}${new URLSearchParams({ weights })}#weights`;
}
