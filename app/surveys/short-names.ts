/** A name longer than this does not fit a chart's margin or a list on a phone. */
export const longestShortName = 28;
