import { frameText } from "#app/surveys/code-frame.ts";
import type { ShownProblem } from "./read-preview.server.ts";

/** Problems of files, each with its place, what it means, how to mend it, and the lines around. Their words are English. */
export function ProblemList({ problems }: { readonly problems: readonly ShownProblem[] }) {
  return (
    <ol className="plain problems" lang="en" dir="ltr">
      {problems.map(({ file, line, column, message, frame }) => (
        <li key={`${file}:${line}:${column}:${message}`}>
          <p className="meta">
            <code>
              {file}:{line}:{column}
            </code>
          </p>
          <p>{message}</p>
          {frame === null ? null : (
            // A long line can be moved along, also from the keyboard.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
            <pre className="panel scroll" tabIndex={0}>
              {frameText(frame).join("\n")}
            </pre>
          )}
        </li>
      ))}
    </ol>
  );
}
