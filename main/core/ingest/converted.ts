/**
 * Source text that became a value instead of text: `05` a page number, `总第153期` a serial number, the colon between label
 * and value of the masthead. Conservation counts it as kept.
 */
export interface Converted {
  readonly line: number;
  readonly text: string;
  readonly into: 'page' | 'fact' | 'separator';
}
