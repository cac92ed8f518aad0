/** One line of a bench's table. */
export interface Row {
  readonly what: string;
  /** What it must keep to, in words; empty when it is only reported. */
  readonly bar: string;
  readonly measured: string;
  /** Against whatever the bar names, in the same run; `null` where there is nothing to compare with. */
  readonly ratio: number | null;
  /** `null` when there is no bar, or when it was skipped. */
  readonly ok: boolean | null;
}
