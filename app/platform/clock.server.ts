/** The only place that asks the time; everything else is told. */
export function now(): Date {
  return new Date();
}
