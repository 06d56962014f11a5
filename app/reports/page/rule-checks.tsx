import type { RuleCheck } from "../explain-rule.ts";

/** A rule put to the test, line by line. */
export function RuleChecks({ rule }: { readonly rule: RuleCheck }) {
  return (
    <>
      <p className="meta">{rule.intro}</p>
      <ul className="plain rule-check mt2">
        {rule.checks.map(({ answer, text, holds }) => (
          <li className={holds ? undefined : "no"} key={text}>
            <b>{answer}</b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
