/** `2026（11）：2-11.` of a reference, `2026(11): 2-11.` in the older edition: year, issue and pages, which no line parts. */
export const CITATION_PLACE = /\d{4}(?:（\d+）：|\(\d+\): )\d[\d-]*\.?/gu;
