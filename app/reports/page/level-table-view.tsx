import type { LevelCell, LevelTable } from "../document.ts";

/** A heat-map as a real table: the number carries the level, the tint only helps. */
export function LevelTableView({ table }: { readonly table: LevelTable }) {
  const [rowHead, ...columns] = table.columns;
  return (
    <>
      <div className="scroll">
        <table className="heat fit">
          <caption className="vh">{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowHead}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, place) => (
                  <Cell key={columns[place]} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.note === null ? null : <p className="meta mt2">{table.note}</p>}
    </>
  );
}

function Cell({ cell }: { readonly cell: LevelCell }) {
  return (
    <td className={cell.level === null ? "na" : `l${cell.level}`}>
      <span className="big">
        {cell.rose ? <span aria-hidden="true">↑ </span> : null}
        {cell.text}
      </span>
      {cell.small === "" ? null : <small>{cell.small}</small>}
    </td>
  );
}
