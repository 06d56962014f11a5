import { Field } from "#app/ui/field.tsx";

type CodeFormProps = {
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly fault: string | undefined;
  readonly code: string | undefined;
  /** Where a link's token is put by script; without one only the code is asked. */
  readonly withToken?: boolean;
};

/** A code to type from paper; when the page was opened by a link, script sends its token instead. */
export function CodeForm({ label, hint, submit, fault, code, withToken = false }: CodeFormProps) {
  return (
    <form method="post" className="stack form" data-enhance={withToken ? "return-link" : undefined}>
      {withToken ? <input type="hidden" name="token" /> : null}
      <Field id="code" label={label} hint={hint} fault={fault}>
        {(control) => <CodeInput control={control} code={code} />}
      </Field>
      <p className="actions">
        <button className="button" type="submit">
          {submit}
        </button>
      </p>
    </form>
  );
}

/** Where a code is typed: capitals, from left to right, remembered by no browser. */
export function CodeInput({ control, code }: { control: { id: string }; code: string | undefined }) {
  return (
    <input
      {...control}
      className="input code"
      name="code"
      defaultValue={code}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
      dir="ltr"
    />
  );
}
