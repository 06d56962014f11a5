import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { ConflictChoice, type ConflictChoiceProps } from "./conflict-choice.tsx";
import { fieldName, shownRevisionName } from "./question-fields.ts";

export type QuestionCardProps = {
  readonly id: string;
  readonly number: number;
  readonly count: number;
  readonly name: string;
  readonly purpose: string;
  readonly core: boolean;
  readonly levels: readonly { readonly level: number; readonly name: string; readonly text: string }[];
  /** Guidance on when "does not apply" is fair; null where it may not be chosen. */
  readonly notApplicable: string | null;
  readonly evidence: readonly string[];
  /** A sentence of advice and where it comes from; null where there is none. It changes no score. */
  readonly guidance: { readonly text: string; readonly source: string } | null;
  /** Where the studies behind this question can be read; null where nothing is known of them. */
  readonly studies: string | null;
  /** What was said in the round before; null where nothing is known or shown of it. It is never chosen by itself. */
  readonly last: { readonly fields: LastFields; readonly reading: string } | null;
  /** What was answered in an older version, where other answers can be given now; null where there is nothing to say. */
  readonly earlier: string | null;
  /** Whether answers are no longer taken. */
  readonly closed: boolean;
  readonly filled: FilledQuestion;
  readonly faults: Readonly<Partial<Record<"choice" | "reason" | "note" | "evidenceUrl", string>>>;
  /** Set when somebody else saved another version meanwhile; `revision` is that version's. */
  readonly conflict: (Pick<ConflictChoiceProps, "differences" | "savedAt"> & { readonly revision: number }) | null;
};

type LastFields = Readonly<Record<"choice" | "reason" | "note" | "evidenceUrl", string>>;

/** What the form shows for one question, and what it showed when the page was made. */
export type FilledQuestion = {
  readonly choice: string;
  readonly reason: string;
  readonly note: string;
  readonly evidenceUrl: string;
  readonly revision: number;
  readonly was: string;
};

/** One question: five full descriptors, two answers without a level, and a quiet second layer. */
export function QuestionCard(props: QuestionCardProps) {
  const { t } = useTranslator();
  const { id, name, core, filled, faults } = props;
  const lastMark = (choice: string) =>
    props.last?.fields.choice === choice ? <span className="last">{t("questions:last.mark")}</span> : null;
  const field = (part: Parameters<typeof fieldName>[0]) => fieldName(part, id);
  return (
    <fieldset className="question" id={id} data-capability={id}>
      <legend>
        <span className="kicker">
          <span>{t("questions:number", { number: props.number, count: props.count })}</span>
          {core ? (
            <span>
              <span className="tag core">{t("questions:core")}</span> {t("questions:coreMeaning")}
            </span>
          ) : null}
        </span>
        {name}
      </legend>
      <p className="purpose">
        {props.purpose}
        {props.studies === null ? null : (
          <a className="block studies" href={props.studies} target="_blank" rel="noreferrer">
            {t("evidence:question")}
            <span className="vh">: {name}</span>
          </a>
        )}
      </p>
      <Earlier {...props} />
      {props.guidance === null ? null : (
        <p className="hint guidance">
          {props.guidance.text}
          <span className="block meta">{t("questions:guidance", { source: props.guidance.source })}</span>
        </p>
      )}
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
      <div className="levels">
        {props.levels.map(({ level, name: levelName, text }) => (
          <label className="level" key={level}>
            <input type="radio" name={field("choice")} value={level} defaultChecked={filled.choice === String(level)} />
            <span className="name">
              <span className="n">{level}</span> {levelName}
              {lastMark(String(level))}
            </span>
            <span className="desc">{text}</span>
          </label>
        ))}
      </div>
      <div className="apart">
        <label>
          <input type="radio" name={field("choice")} value="dontKnow" defaultChecked={filled.choice === "dontKnow"} />
          <span>
            {t("questions:dontKnow")} {lastMark("dontKnow")}
          </span>
        </label>
        {props.notApplicable === null ? null : (
          <label>
            <input
              type="radio"
              name={field("choice")}
              value="notApplicable"
              defaultChecked={filled.choice === "notApplicable"}
            />
            <span>
              {t("questions:notApplicable")} {lastMark("notApplicable")}
            </span>
          </label>
        )}
        {filled.choice === "" ? null : (
          <button className="link clear" type="submit" name="clear" value={id}>
            {t("questions:clear")}
            <span className="vh"> {name}</span>
          </button>
        )}
      </div>
      {props.last === null || props.closed || filled.choice !== "" ? null : (
        <p className="keep">
          <button className="link" type="submit" name="keep" value={id} data-last={JSON.stringify(props.last.fields)}>
            {t("questions:last.keep", { reading: props.last.reading })}
            <span className="vh"> {name}</span>
          </button>
        </p>
      )}
      <Reason {...props} />
      <Evidence {...props} />
    </fieldset>
  );
}

/** What was answered before the questionnaire changed, for as long as nothing is chosen instead. */
export function Earlier({ earlier, filled, closed }: Pick<QuestionCardProps, "earlier" | "filled" | "closed">) {
  return earlier === null || closed || filled.choice !== "" ? null : <p className="note earlier">{earlier}</p>;
}

/** The quiet second layer of every question: a link to a document, and a note. */
export function Evidence({
  id,
  name,
  evidence,
  filled,
  faults,
}: Pick<QuestionCardProps, "id" | "name" | "evidence" | "filled" | "faults">) {
  const { t } = useTranslator();
  const holds = filled.note !== "" || filled.evidenceUrl !== "";
  const open = holds || faults.note !== undefined || faults.evidenceUrl !== undefined;
  return (
    <details className="more" open={open}>
      <summary>
        <span>
          {t("questions:more")} <span className="vh">{t("questions:moreFor", { name })}</span>
        </span>
        {holds ? <span className="vh">{t("questions:moreHas")}</span> : null}
      </summary>
      <div className="body stack">
        {evidence.length === 0 ? null : (
          <div>
            <p className="hint">{t("questions:evidenceExamples")}</p>
            <ul className="plain hint examples">
              {evidence.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
          </div>
        )}
        <Field
          id={`${id}-evidence`}
          label={t("questions:evidenceUrl")}
          hint={t("questions:evidenceUrlHint")}
          fault={faults.evidenceUrl}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              type="url"
              name={fieldName("evidenceUrl", id)}
              defaultValue={filled.evidenceUrl}
              dir="ltr"
            />
          )}
        </Field>
        <Field id={`${id}-note`} label={t("questions:note")} hint={t("questions:noteHint")} fault={faults.note}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              name={fieldName("note", id)}
              rows={2}
              defaultValue={filled.note}
              dir="auto"
            />
          )}
        </Field>
      </div>
    </details>
  );
}

/** Why a question does not apply; nothing where that may not be said. */
export function Reason({
  id,
  notApplicable,
  filled,
  faults,
}: Pick<QuestionCardProps, "id" | "notApplicable" | "filled" | "faults">) {
  const { t } = useTranslator();
  if (notApplicable === null) return null;
  return (
    <div className="reason">
      <Field
        id={`${id}-reason`}
        label={t("questions:reason")}
        hint={`${t("questions:reasonHint", { choice: t("questions:notApplicable") })} ${notApplicable}`}
        fault={faults.reason}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            name={fieldName("reason", id)}
            rows={2}
            defaultValue={filled.reason}
            dir="auto"
          />
        )}
      </Field>
    </div>
  );
}
