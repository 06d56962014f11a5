import type { ReactNode } from "react";
import { UnsentNote } from "#app/assessments/unsent-note.tsx";
import { Page } from "#app/ui/page.tsx";
import type { RoundFrame } from "./frame.ts";

export function RoundPage({
  frame,
  after,
  savesItself = false,
  children,
}: {
  frame: RoundFrame;
  after?: ReactNode;
  /** The page holds a form that sends what waits. */
  savesItself?: boolean;
  children: ReactNode;
}) {
  return (
    <Page navigation={frame.navigation} origin={frame.origin} after={after}>
      {savesItself || frame.unsent === null ? null : <UnsentNote {...frame.unsent} />}
      {children}
    </Page>
  );
}
