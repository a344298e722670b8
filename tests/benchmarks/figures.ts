/** The value below which a share of the samples lies; the samples are left as they are. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** One measure over all rounds: the product's value and that of what ran beside it, in the order of the rounds. */
export interface Figure {
  readonly measure: string;
  readonly unit: string;
  readonly product: readonly number[];
  readonly beside: { readonly name: string; readonly values: readonly number[] } | null;
  readonly goal: Goal | null;
}

export type Goal =
  | { readonly kind: 'ratio'; readonly most: number }
  | { readonly kind: 'value'; readonly most: number }
  /** The most may depend on what the same round measured; `says` is how. */
  | { readonly kind: 'by-round'; readonly most: readonly number[]; readonly says: string };

/** Milliseconds of the machine's monotonic clock: the same in all its processes. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;
