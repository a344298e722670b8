import type { Seat } from '@heard/shared/base';
import type { ActView, AgreementView, ListSnapshot } from '../../list/list-port.ts';

export type Due =
  | { readonly kind: 'agreement'; readonly agreement: AgreementView }
  | { readonly kind: 'act'; readonly act: ActView };

type Listed = Pick<ListSnapshot, 'agreements' | 'acts'>;

/** Agreements whose day of another look has come, then small acts that were welcome and not done; without `passed`. */
export function dueOf({ agreements, acts }: Listed, passed: ReadonlySet<string>): readonly Due[] {
  return [
    ...agreements
      .filter(({ id, isDue }) => isDue && !passed.has(id))
      .map((agreement): Due => ({ kind: 'agreement', agreement })),
    ...acts
      .filter(({ id, state }) => state === 'welcome' && !passed.has(id))
      .map((act): Due => ({ kind: 'act', act })),
  ];
}

/** Written, in use, and not agreed to by this partner as the words stand now. What is due is asked about first. */
export function toSignOf({ agreements }: Pick<Listed, 'agreements'>, seat: Seat): readonly AgreementView[] {
  return agreements.filter(
    ({ state, fields, signed, isDue }) =>
      (state === 'draft' || state === 'proposed' || state === 'changed') &&
      fields.act.trim() !== '' &&
      !signed[seat] &&
      !isDue,
  );
}
