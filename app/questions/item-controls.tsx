import { useTranslator } from "#app/i18n/translator-context.tsx";
import { InventoryControl } from "./inventory-control.tsx";
import type { ItemControl } from "./item-control.ts";
import { isSaid, itemFieldName, typedAnswer } from "./kinds/item-text.ts";

type ControlProps<Kind extends ItemControl["kind"]> = {
  readonly id: string;
  readonly name: string;
  readonly control: Extract<ItemControl, { readonly kind: Kind }>;
  /** What was answered or typed. */
  readonly text: string;
  readonly wrong: boolean;
};

/** The control of one question, by its kind: native elements that a form sends without any script. */
export function ItemControls({ control, ...props }: ControlProps<ItemControl["kind"]>) {
  switch (control.kind) {
    case "options":
      return <Options {...props} control={control} />;
    case "several":
      return <Several {...props} control={control} />;
    case "number":
      return <NumberField {...props} control={control} />;
    case "text":
      return <TextField {...props} control={control} />;
    case "ranking":
      return <Ranking {...props} control={control} />;
    case "inventory":
      return <InventoryControl {...props} control={control} />;
  }
}

function Options({ id, control, text }: ControlProps<"options">) {
  const shared = { type: "radio", name: itemFieldName("choice", id) } as const;
  if (control.ladder)
    return (
      <div className="levels bare">
        {control.options.map((option, index) => (
          <label className="level" key={option.text}>
            <input {...shared} value={option.text} defaultChecked={text === option.text} />
            <span className="name">
              <span className="n">{index + 1}</span>
            </span>
            <span className="desc">{option.name}</span>
          </label>
        ))}
      </div>
    );
  return (
    <div className="picks">
      {control.options.map((option) => (
        <label className="pick" key={option.text}>
          <input {...shared} value={option.text} defaultChecked={text === option.text} />
          <span>{option.name}</span>
        </label>
      ))}
    </div>
  );
}

function Several({ id, control, text, wrong }: ControlProps<"several">) {
  const chosen = idsIn(typedAnswer(text)?.choices ?? typedAnswer(text)?.checked);
  return (
    <div>
      <p className="hint" id={`${id}-hint`}>
        {control.hint}
      </p>
      <div className="picks">
        {control.options.map((option) => (
          <label className="pick" key={option.id}>
            <input
              type="checkbox"
              name={itemFieldName("pick", id)}
              value={option.id}
              defaultChecked={chosen.includes(option.id)}
              aria-describedby={wrong ? `${id}-choice-fault` : `${id}-hint`}
            />
            <span>{option.name}</span>
          </label>
        ))}
        {control.none === null ? null : (
          <label className="pick">
            <input
              type="checkbox"
              name={itemFieldName("choice", id)}
              value={control.none.text}
              defaultChecked={isSaid(text, control.none.text)}
            />
            <span>{control.none.name}</span>
          </label>
        )}
      </div>
    </div>
  );
}

function NumberField({ id, name, control, text, wrong }: ControlProps<"number">) {
  const number = typedAnswer(text)?.number;
  return (
    <div className="field">
      {control.hint === "" ? null : (
        <p className="hint" id={`${id}-hint`}>
          {control.hint}
        </p>
      )}
      <p className="number-field">
        <input
          className="input"
          type="text"
          inputMode={control.whole ? "numeric" : "decimal"}
          name={itemFieldName("number", id)}
          defaultValue={typeof number === "string" ? number : ""}
          aria-label={control.unit === null ? name : `${name} (${control.unit})`}
          aria-describedby={wrong ? `${id}-choice-fault` : control.hint === "" ? undefined : `${id}-hint`}
          aria-invalid={wrong || undefined}
          dir="ltr"
        />
        {control.unit === null ? null : <span aria-hidden="true">{control.unit}</span>}
      </p>
    </div>
  );
}

function TextField({ id, name, control, text, wrong }: ControlProps<"text">) {
  const words = typedAnswer(text)?.text;
  const shared = {
    className: "input",
    name: itemFieldName("text", id),
    defaultValue: typeof words === "string" ? words : "",
    "aria-label": name,
    "aria-describedby": wrong ? `${id}-choice-fault` : undefined,
    "aria-invalid": wrong || undefined,
    dir: "auto",
  } as const;
  return (
    <div className="field">{control.long ? <textarea {...shared} rows={5} /> : <input {...shared} type="text" />}</div>
  );
}

function Ranking({ id, name, control, text, wrong }: ControlProps<"ranking">) {
  const { t } = useTranslator();
  const ranking = idsIn(typedAnswer(text)?.ranking);
  return (
    <div>
      <p className="hint" id={`${id}-hint`}>
        {control.hint}
      </p>
      <ol className="ranking plain">
        {Array.from({ length: control.most }, (_, place) => place + 1).map((place) => (
          <li key={place}>
            <label className="field">
              <span>
                {t("questions:item.place", { number: place })}
                <span className="vh">, {name}</span>
              </span>
              <select
                className="input"
                name={itemFieldName("rank", id)}
                defaultValue={ranking[place - 1] ?? ""}
                aria-describedby={wrong ? `${id}-choice-fault` : `${id}-hint`}
              >
                <option value="">{t("questions:item.notChosen")}</option>
                {control.options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ol>
    </div>
  );
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
