/** One page of a long list: how many there are, and which of them this page shows. `number` counts from 1. */
export type Paging = {
  readonly number: number;
  readonly total: number;
  readonly offset: number;
  readonly size: number;
};

export const pageSize = 20;

/** The page an address asks for with `page=`, at most the last there is; anything else is the first. */
export function pagingOf(search: URLSearchParams, total: number, size = pageSize): Paging {
  const asked = search.get("page") ?? "1";
  const last = Math.max(1, Math.ceil(total / size));
  const number = /^[1-9]\d{0,8}$/.test(asked) ? Math.min(Number(asked), last) : 1;
  return { number, total, offset: (number - 1) * size, size };
}

/** The same address with another page, or without one for the first. */
export function searchFor(search: URLSearchParams, page: number): string {
  const next = new URLSearchParams(search);
  next.delete("page");
  if (page > 1) next.set("page", String(page));
  return `?${next.toString()}`;
}
