import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { KnownRoom } from './document-pair.ts';

export type System = 'product' | 'stock';

export type ToTypist =
  | {
      readonly kind: 'open';
      readonly product: { readonly port: number; readonly rooms: readonly KnownRoom[] };
      readonly stock: { readonly port: number; readonly rooms: readonly string[] };
    }
  /** Letters at the end of a room's text, `apart` milliseconds between them. */
  | {
      readonly kind: 'type';
      readonly system: System;
      readonly room: number;
      readonly letters: number;
      readonly apart: number;
    };

export type FromTypist =
  | { readonly kind: 'opened' }
  /** Times as of `now` in figures.ts, which all processes of a machine share. */
  | { readonly kind: 'typed'; readonly pressed: readonly number[]; readonly saved: number };

/** The process that types. */
export class TypistProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(opening: Extract<ToTypist, { readonly kind: 'open' }>): Promise<TypistProcess> {
    const child = fork(join(import.meta.dirname, 'typist.ts'));
    const typist = new TypistProcess(child);
    await typist.#ask(opening);
    return typist;
  }

  async type(system: System, room: number, letters: number, apart: number): Promise<Typed> {
    const answer = await this.#ask({ kind: 'type', system, room, letters, apart });
    if (answer.kind !== 'typed') throw new Error('the typist said something else');
    return answer;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.disconnect();
    await gone;
  }

  /** One question at a time. */
  #ask(message: ToTypist): Promise<FromTypist> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('the typist ended'));
      this.#child.once('exit', ended);
      this.#child.once('message', (answer: FromTypist) => {
        this.#child.off('exit', ended);
        resolve(answer);
      });
      this.#child.send(message);
    });
  }
}

export type Typed = Extract<FromTypist, { readonly kind: 'typed' }>;
