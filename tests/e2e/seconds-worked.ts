import { readFileSync } from "node:fs";

/**
 * Seconds of processor that a process has used so far: unlike those on a clock, they do not pass while other programs have
 * the machine. Where the system does not tell, those on the clock.
 */
export function secondsWorked(pid: number): number {
  if (process.platform !== "linux") return performance.now() / 1000;
  // After the name, which stands in brackets and may hold anything, the time in user mode is the twelfth field (proc(5)).
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** The same on every Linux that runs Node. */
const ticksPerSecond = 100;
