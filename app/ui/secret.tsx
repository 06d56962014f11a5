type SecretProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** What the button says, and what is said once it has copied. */
  readonly copy: string;
  readonly copied: string;
};

/** A link or code to pass on, with a button that copies it where the browser can. */
export function Secret({ id, label, hint, text, copy, copied }: SecretProps) {
  return (
    <section aria-labelledby={`${id}-label`}>
      <h2 className="label" id={`${id}-label`}>
        {label}
      </h2>
      <p className="hint">{hint}</p>
      <div className="secret">
        <code id={id} dir="ltr">
          {text}
        </code>
        <button
          className="button quiet small"
          type="button"
          hidden
          data-enhance="copy"
          data-copy={id}
          data-status={`${id}-status`}
          data-done={copied}
        >
          {copy}
        </button>
        <span className="status" role="status" id={`${id}-status`} />
      </div>
    </section>
  );
}
