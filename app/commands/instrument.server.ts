import { checkInstruments } from "./check-instrument.server.ts";
import { type Command, wrongUsage } from "./command.ts";

export const instrumentCommand: Command = {
  summary: "Checks instrument folders and says where and how to mend what is wrong.",
  usage: "instrument check PATH…",
  async run([act, ...paths], { out, err }) {
    if (act !== "check" || paths.length === 0) {
      err("Say which instruments to check: waymark instrument check PATH…");
      return wrongUsage;
    }
    return checkInstruments(paths, out, err);
  },
};
