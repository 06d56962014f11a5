/** The one door to the framework for everything that is neither a route nor an entry. */
export type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
export { createRequestHandler, json, redirect } from "@remix-run/node";
