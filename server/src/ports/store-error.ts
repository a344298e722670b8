/** The closed set of what a store may throw. `applied` says whether the write can have happened. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: 'unavailable' | 'full' | 'corrupt';
  readonly applied: 'no' | 'unknown';

  constructor(
    code: StoreError['code'],
    applied: StoreError['applied'],
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.applied = applied;
  }
}
