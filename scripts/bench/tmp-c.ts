import { benchScoring } from "./scoring.ts";
console.log(benchScoring());
