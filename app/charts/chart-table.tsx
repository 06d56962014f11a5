import type { ChartTable as ChartNumbers } from "./chart.ts";

/** The numbers of a chart as a table that turns into labelled blocks on a phone. */
export function ChartTable({ table }: { readonly table: ChartNumbers }) {
  const label = (index: number) => table.columns[index]?.label;
  const style = (index: number) => (table.columns[index]?.numeric === true ? "num" : undefined);
  return (
    <table className="table cards">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={column.label} scope="col" className={style(index)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(table.rows).map(({ key, row: [heading, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{heading}</th>
            {cells.map((cell, index) => (
              <td key={label(index + 1)} data-label={label(index + 1)} className={style(index + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two rows may carry the same heading, so the place in the table tells them apart. */
function keyed(rows: ChartNumbers["rows"]): { key: string; row: readonly string[] }[] {
  return rows.map((row, index) => ({ key: `${index}:${row[0] ?? ""}`, row }));
}
