import type { ReactNode } from "react";
import { Page } from "#app/ui/page.tsx";
import type { AssessmentFrame } from "./frame.ts";

export function AssessmentPage({
  frame,
  after,
  children,
}: {
  frame: AssessmentFrame;
  after?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page navigation={frame.navigation} demonstration={frame.demonstration} origin={frame.origin} after={after}>
      {children}
    </Page>
  );
}
