import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { notFound } from "../access.server.ts";

/** The folders whose questionnaires are previewed. Where the finished product is served, these pages do not exist. */
export function previewRoots({ services }: LoaderFunctionArgs["context"]): readonly string[] {
  if (services.previews === null) throw notFound();
  return services.previews;
}
