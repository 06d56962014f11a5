import type { ReactNode } from "react";
import { Page } from "./page.tsx";

type NarrowPageProps = {
  readonly title: string;
  readonly lead: string;
  /** The page above this one. */
  readonly up?: { readonly href: string; readonly name: string };
  readonly children: ReactNode;
};

/** A page that asks for one thing. */
export function NarrowPage({ title, lead, up, children }: NarrowPageProps) {
  return (
    <Page>
      <div className="wrap narrow-page">
        <header className="head">
          {up === undefined ? null : (
            <p className="crumb">
              <a href={up.href}>
                <bdi>{up.name}</bdi>
              </a>
            </p>
          )}
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </header>
        {children}
      </div>
    </Page>
  );
}
