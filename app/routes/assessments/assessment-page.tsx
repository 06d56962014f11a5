import type { ReactNode } from "react";
import { UnsentNote } from "#app/assessments/unsent-note.tsx";
import { Page } from "#app/ui/page.tsx";
import type { AssessmentFrame } from "./frame.ts";

export function AssessmentPage({
  frame,
  after,
  savesItself = false,
  children,
}: {
  frame: AssessmentFrame;
  after?: ReactNode;
  /** The page holds a form that sends what waits. */
  savesItself?: boolean;
  children: ReactNode;
}) {
  return (
    <Page navigation={frame.navigation} demonstration={frame.demonstration} origin={frame.origin} after={after}>
      {savesItself ? null : <UnsentNote {...frame.unsent} />}
      {children}
    </Page>
  );
}
