import type { ReactNode } from "react";
import { Page } from "./page.tsx";

/** A page that asks for one thing. */
export function NarrowPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <Page>
      <div className="wrap narrow-page">
        <header className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </header>
        {children}
      </div>
    </Page>
  );
}
