import type { ChainFault } from "./audit-chain.ts";

/** What an operator is told about a chain that does not hold. */
export function chainFaultText({ number, kind }: ChainFault): string {
  return texts[kind](number);
}

const texts: Readonly<Record<ChainFault["kind"], (number: number) => string>> = {
  missing: (number) => `entry ${number} is missing`,
  changed: (number) => `entry ${number} was changed, or the one before it`,
  words: (number) => `the words of entry ${number} were changed`,
  other: (number) => `entry ${number} has another fingerprint than the one remembered`,
  cutOff: (number) => `everything from entry ${number} on is gone`,
};
