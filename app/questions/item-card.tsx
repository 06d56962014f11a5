import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import type { ItemControl } from "./item-control.ts";
import { ItemControls } from "./item-controls.tsx";
import type { ItemKind } from "./kinds/item.ts";
import { isSaid } from "./kinds/item-text.ts";
import { Earlier, Evidence, type QuestionCardProps, Reason } from "./question-card.tsx";
import { fieldName, shownRevisionName } from "./question-fields.ts";

export type ItemCardProps = Pick<
  QuestionCardProps,
  "id" | "name" | "notApplicable" | "evidence" | "earlier" | "closed" | "filled" | "faults" | "conflict"
> & {
  readonly kind: ItemKind;
  /** Which question of how many; null where that depends on answers. */
  readonly place: { readonly number: number; readonly count: number } | null;
  readonly purpose: string | null;
  /** Not asked because of other answers. It stays in the form, so that it can appear at once. */
  readonly hidden: boolean;
  readonly control: ItemControl;
};

/** One question of any kind: its control, the two answers without content, and the quiet second layer. */
export function ItemCard(props: ItemCardProps) {
  const { t } = useTranslator();
  const { id, name, kind, filled, faults } = props;
  const field = (part: Parameters<typeof fieldName>[0]) => fieldName(part, id);
  const radios = props.control.kind === "options";
  const state = (text: "dontKnow" | "notApplicable", label: string) => (
    <label>
      <input
        type={radios ? "radio" : "checkbox"}
        name={field("choice")}
        value={text}
        defaultChecked={isSaid(filled.choice, text)}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="question" id={id} data-capability={id} data-kind={kind} hidden={props.hidden}>
      <legend>
        {props.place === null ? null : (
          <span className="kicker">
            <span>{t("questions:number", props.place)}</span>
          </span>
        )}
        {name}
      </legend>
      {props.purpose === null ? null : <p className="purpose">{props.purpose}</p>}
      <Earlier {...props} />
      <input type="hidden" name={field("revision")} value={filled.revision} />
      <input type="hidden" name={field("was")} value={filled.was} />
      {props.conflict === null ? null : (
        <>
          <input type="hidden" name={shownRevisionName(id)} value={props.conflict.revision} />
          <ConflictChoice id={id} name={name} {...props.conflict} />
        </>
      )}
      {faults.choice === undefined ? null : (
        <p className="fault" id={`${id}-choice-fault`}>
          {faults.choice}
        </p>
      )}
      <ItemControls
        id={id}
        name={name}
        control={props.control}
        text={filled.choice}
        wrong={faults.choice !== undefined}
      />
      <div className="apart">
        {state("dontKnow", t("questions:dontKnow"))}
        {props.notApplicable === null ? null : state("notApplicable", t("questions:notApplicable"))}
        {filled.choice === "" ? null : (
          <button className="link clear" type="submit" name="clear" value={id}>
            {t("questions:clear")}
            <span className="vh"> {name}</span>
          </button>
        )}
      </div>
      <Reason {...props} />
      <Evidence {...props} />
    </fieldset>
  );
}
