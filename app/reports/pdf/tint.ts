import { readColour } from "../contrast.ts";

/** A tenth of the accent on white: the ground of an action block. */
export function tintOf(accent: string): string {
  const channels = readColour(accent) ?? [0, 93, 105];
  const mixed = channels.map((channel) => Math.round(255 - (255 - channel) * 0.09));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
