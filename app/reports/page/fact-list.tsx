import { Fragment } from "react";
import type { FactRow } from "../result-facts.ts";

/** Terms and what is to be said about each. */
export function FactList({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <dl className="facts">
      {rows.map(({ term, text, link }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>
            {text}
            {link === undefined ? null : (
              <a className="block" href={link.href}>
                {link.text}
              </a>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
