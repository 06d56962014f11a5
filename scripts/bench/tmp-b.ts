import { compileScoring } from "#app/scoring/compile-scoring.ts";
import { scoreRecord } from "#app/scoring/score-record.ts";
import { flagship } from "../../tests/support/flagship.ts";
import golden from "../../tests/app/scoring/golden.json" with { type: "json" };
const f = flagship();
const a: any = golden.cases[0]!.answers;
for (const inst of [f, {...f, lenses: f.lenses.slice(0,1)}, {...f, lenses: []}]) {
  const s = compileScoring(inst, "equal");
  for (let r=0;r<4;r++){ const t=performance.now(); let n=0, x=0; while(performance.now()-t<200){ for(let i=0;i<200;i++){ x+=scoreRecord(s,a).overall.value!; } n+=200;} console.log(inst.lenses.length, Math.round(n/(performance.now()-t)*1000),'/s'); }
}
