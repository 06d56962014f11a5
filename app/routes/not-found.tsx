import { notFound } from "./access.server.ts";

export function loader() {
  throw notFound();
}

export default function NotFound() {
  return null;
}
