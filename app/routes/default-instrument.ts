/** The instrument a new assessment uses. */
export const defaultInstrument = "micro-credential-readiness";
