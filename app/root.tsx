import sansLatin from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serifLatin from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { EndedPage } from "./accounts/sign-in-page.tsx";
import { useTranslator } from "./i18n/translator-context.tsx";
import { FaultPage } from "./ui/fault-page.tsx";
import { useResponseMarks } from "./ui/response-marks.tsx";
import styles from "./ui/styles/index.css?url";

export const links: LinksFunction = () => [
  { rel: "preload", href: sansLatin, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: serifLatin, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/waymark.svg", type: "image/svg+xml" },
];

/** For pages that name no title of their own, faults among them. */
export const meta: MetaFunction = () => [{ title: "Waymark" }];

export function Layout({ children }: { children: ReactNode }) {
  const { language, direction } = useTranslator();
  const { nonce, script } = useResponseMarks();
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {script === null ? null : <script type="module" nonce={nonce} src={script} />}
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <FaultPage status={500} />;
  if (error.status === 401) return <EndedPage to={error.data.to} carried={error.data.carried} />;
  return <FaultPage status={error.status} soonOver={error.data === "busy"} typed={error.data?.typed ?? ""} />;
}
