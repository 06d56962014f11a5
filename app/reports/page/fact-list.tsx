import { Fragment } from "react";

/** Terms and what is to be said about each. */
export function FactList({ rows }: { readonly rows: readonly { readonly term: string; readonly text: string }[] }) {
  return (
    <dl className="facts">
      {rows.map(({ term, text }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
