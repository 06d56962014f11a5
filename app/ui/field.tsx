import type { ReactNode } from "react";

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly optional?: string | undefined;
  /** Receives what the control must carry: its id and what describes it. */
  readonly children: (control: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
};

/** A label above its control, the hint between them, the fault beside the red bar. */
export function Field({ id, label, hint, fault, optional, children }: FieldProps) {
  const described = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={fault === undefined ? "field" : "field wrong"}>
      <label htmlFor={id}>
        {label}
        {optional === undefined ? null : <span className="optional"> {optional}</span>}
      </label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children({
        id,
        ...(described === "" ? {} : { "aria-describedby": described }),
        ...(fault === undefined ? {} : { "aria-invalid": true as const }),
      })}
    </div>
  );
}
