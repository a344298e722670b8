import type { Millis } from '@heard/shared/base';
import { readHistory } from './agreement-history.ts';
import type { AgreementText } from './agreement-text.ts';
import type { HistoryLog } from './history-log.ts';
import type { ListClock } from './list-document.ts';

/** So long after the last own letter what stands there is a version. */
const SETTLES_AFTER_MS: Millis = 4000;

export interface AgreementVersionsOptions {
  readonly log: HistoryLog;
  readonly clock: ListClock | null;
  readonly today: () => string;
  /** Null where the agreement is not there any more. */
  readonly textOf: (id: string) => AgreementText | null;
}

/** Turns this person's edits of agreements, letter by letter in the document, into versions of their history. */
export class AgreementVersions {
  readonly #options: AgreementVersionsOptions;
  readonly #edited = new Set<string>();
  #cancel: (() => void) | null = null;

  constructor(options: AgreementVersionsOptions) {
    this.#options = options;
  }

  /** This person changed something of this agreement. */
  edited(id: string): void {
    this.#edited.add(id);
    this.#cancel?.();
    this.#cancel = this.#options.clock?.after(SETTLES_AFTER_MS, () => this.settleAll()) ?? null;
  }

  settle(id: string): void {
    if (!this.#edited.delete(id)) return;
    const { log, textOf, today } = this.#options;
    const text = textOf(id);
    if (text !== null && readHistory(log, text, today()).isAhead) log.add('wrote', text);
  }

  settleAll(): void {
    this.#cancel?.();
    this.#cancel = null;
    for (const id of this.#edited) this.settle(id);
  }
}
