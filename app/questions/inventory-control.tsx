import { useTranslator } from "#app/i18n/translator-context.tsx";
import { type ControlColumn, type ItemControl, spareRows } from "./item-control.ts";
import { itemFieldName, typedAnswer, typedWord } from "./kinds/item-text.ts";

type InventoryControlProps = {
  readonly id: string;
  readonly name: string;
  readonly control: Extract<ItemControl, { readonly kind: "inventory" }>;
  readonly text: string;
};

/** Rows with one control per column: those filled in, a few empty ones, and a place to paste more. */
export function InventoryControl({ id, name, control, text }: InventoryControlProps) {
  const { t } = useTranslator();
  const rows = rowsIn(text);
  const shown = Math.min(control.most, rows.length + spareRows);
  return (
    <div>
      <p className="hint">{control.hint}</p>
      <div className="scroll">
        <table className="table inventory">
          <thead>
            <tr>
              {control.columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.name}
                  {column.required ? <span className="optional"> {t("questions:item.required")}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody data-rows={id}>
            {Array.from({ length: shown }, (_, place) => place).map((place) => (
              <tr key={place}>
                {control.columns.map((column) => (
                  <td key={column.id}>
                    <Cell
                      id={id}
                      column={column}
                      label={t("questions:item.cell", { column: column.name, number: place + 1 })}
                      text={rows[place]?.[column.id] ?? ""}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className="more">
        <summary>
          <span>
            {t("questions:item.paste")} <span className="vh">{t("questions:moreFor", { name })}</span>
          </span>
        </summary>
        <div className="body stack-s">
          <p className="hint" id={`${id}-paste-hint`}>
            {control.pasteHint}
          </p>
          <textarea
            className="input"
            rows={4}
            name={itemFieldName("paste", id)}
            aria-label={t("questions:item.paste")}
            aria-describedby={`${id}-paste-hint`}
            dir="auto"
          />
          <p>
            <button className="button quiet small" type="submit">
              {t("questions:item.pasteAdd")}
            </button>
          </p>
        </div>
      </details>
    </div>
  );
}

function Cell({ id, column, label, text }: { id: string; column: ControlColumn; label: string; text: string }) {
  const { t } = useTranslator();
  const shared = { className: "input", name: itemFieldName("cell", id, column.id), "aria-label": label } as const;
  if (column.type === "choice")
    return (
      <select {...shared} defaultValue={text}>
        <option value="">{t("questions:item.notChosen")}</option>
        {column.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    );
  if (column.long) return <textarea {...shared} rows={3} defaultValue={text} dir="auto" />;
  return (
    <input
      {...shared}
      type="text"
      inputMode={column.type === "number" ? "decimal" : "text"}
      defaultValue={text}
      dir={column.type === "number" ? "ltr" : "auto"}
    />
  );
}

function rowsIn(text: string): readonly Readonly<Record<string, string>>[] {
  const rows = typedAnswer(text)?.rows;
  if (!Array.isArray(rows)) return [];
  return rows.map((row: unknown) =>
    typeof row === "object" && row !== null
      ? Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, typedWord(cell)]))
      : {},
  );
}
