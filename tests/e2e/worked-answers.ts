/** The institution of the worked example: one question does not apply, one is left open. */
export const workedLevels: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  STD: { "STD-1": 3, "STD-2": 3, "STD-3": 2, "STD-4": 3, "STD-5": 2 },
  REC: { "REC-1": 2, "REC-2": 2, "REC-3": 3, "REC-5": 2 },
  TEC: { "TEC-1": 4, "TEC-2": 3, "TEC-3": 3, "TEC-4": 2 },
  CUL: { "CUL-1": 3, "CUL-2": 2, "CUL-3": 2, "CUL-4": 3, "CUL-5": 2 },
};
