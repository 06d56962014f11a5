import type { Chart, ChartType, Plugin } from "chart.js";
import type { ChartText } from "./chart-text.ts";

export type PlacedTextOptions = {
  readonly fonts?: string;
  readonly direction?: "ltr" | "rtl";
  readonly items?: readonly ChartText[];
};

declare module "chart.js" {
  interface PluginOptionsByType<TType extends ChartType> {
    placedText?: PlacedTextOptions;
  }
}

/** Writes the words of a chart where its layout placed them: labels, readings, levels. */
export const placedText: Plugin = {
  id: "placedText",
  afterDraw({ ctx, config }: Chart) {
    const options: PlacedTextOptions | undefined = config.options?.plugins?.placedText as PlacedTextOptions;
    ctx.save();
    ctx.textBaseline = "alphabetic";
    ctx.direction = options?.direction ?? "ltr";
    for (const item of options?.items ?? []) {
      ctx.font = `${item.weight} ${item.size}px ${options?.fonts ?? "sans-serif"}`;
      ctx.fillStyle = item.colour;
      ctx.textAlign = item.align;
      ctx.fillText(item.text, item.x, item.y);
    }
    ctx.restore();
  },
};
