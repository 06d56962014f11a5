import type { Row } from "#app/questions/kinds/item-answer.ts";

/** How complete the rows of an inventory are. Shares run from 0 to 1, unrounded; null without rows. */
export type InventoryCompleteness = {
  readonly share: number | null;
  /** How many rows state every element. */
  readonly whole: number;
  /** How many rows state each element, in the order asked. */
  readonly elements: readonly { readonly id: string; readonly stated: number }[];
  readonly rows: readonly { readonly stated: number; readonly missing: readonly string[] }[];
};

/**
 * How complete rows are in the elements each should state.
 *
 * An element is stated where its cell is filled in, with anything but "no": an empty cell and a "no" are both missing, and 0 is
 * a number like any other. The share of the whole is stated cells ÷ (rows × elements), so that nine of eleven in a single
 * row are 82%. Without rows there is no share, and nothing is stated.
 *
 * Source: the standard elements of the Council Recommendation on micro-credentials (2022), Annex I, eleven of them mandatory.
 *
 * @param rows Rows by column id.
 * @param elements Ids of the columns that are elements, at least one.
 */
export function inventoryCompleteness(rows: readonly Row[], elements: readonly string[]): InventoryCompleteness {
  const read = rows.map((row) => {
    const missing = elements.filter((id) => !isStated(row, id));
    return { stated: elements.length - missing.length, missing };
  });
  const stated = read.reduce((sum, row) => sum + row.stated, 0);
  return {
    share: rows.length === 0 || elements.length === 0 ? null : stated / (rows.length * elements.length),
    whole: read.filter(({ missing }) => missing.length === 0).length,
    elements: elements.map((id) => ({ id, stated: rows.filter((row) => isStated(row, id)).length })),
    rows: read,
  };
}

function isStated(row: Row, id: string): boolean {
  const cell = Object.hasOwn(row, id) ? row[id] : undefined;
  return cell !== undefined && cell !== false && cell !== "";
}
