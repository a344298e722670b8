import { otherSeat, type Millis, type Seat } from '@heard/shared/base';
import {
  advance,
  applyCommand,
  applyNotice,
  isRefusal,
  newRoom,
  partnerView,
  pieceMarks,
  type Choice,
  type Command,
  type PartnerView,
  type RoomState,
} from '@heard/shared/engine';
import { afterWords } from '@heard/shared/guides/after-words';
import type { OpenedPiece, RoomSnapshot } from '../../room/room-port.ts';
import { bringAfterWords } from '../../words/guide-wording.ts';

// As in a room that has been open for a moment.
bringAfterWords(afterWords);

/** The store's time at which every picture is taken: 22 November 2026, 20:00 UTC. */
const GALLERY_NOW: Millis = Date.UTC(2026, 10, 22, 20);

/** A room that the engine itself has brought to a place; nothing here is invented beside it. */
export class Rehearsal {
  state: RoomState = applyNotice(newRoom(), { kind: 'seat-taken' }, GALLERY_NOW);
  now: Millis = GALLERY_NOW;
  readonly words: OpenedPiece[] = [];

  /** Throws when the engine refuses: a picture of something that cannot happen is of no use. */
  give(seat: Seat, command: Command): this {
    const next = applyCommand(
      advance(this.state, this.now),
      seat,
      { command, turn: this.view(seat).turn },
      { now: this.now, coin: 'a' },
    );
    if (isRefusal(next)) throw new Error(`${seat} ${command.kind}: ${next.reason}`);
    this.state = next;
    return this;
  }

  both(command: Command): this {
    return this.give('a', command).give('b', command);
  }

  write(seat: Seat, text: string): this {
    this.give(seat, { kind: 'send-piece' });
    this.words.push({ number: this.words.length + 1, seat, text });
    return this;
  }

  wait(ms: Millis): this {
    this.now += ms;
    this.state = advance(this.state, this.now);
    return this;
  }

  lose(seat: Seat): this {
    this.state = applyNotice(this.state, { kind: 'gone', seat, since: this.now }, this.now);
    return this;
  }

  begin(choice: Choice): this {
    this.both({ kind: 'arrive' }).give('a', { kind: 'propose', choice });
    const { phase } = this.view('b');
    if (phase.kind !== 'gathering' || phase.proposal === null) throw new Error('nothing was proposed');
    return this.give('b', { kind: 'accept', proposal: phase.proposal.number });
  }

  view(seat: Seat): PartnerView {
    return partnerView(this.state, seat, this.now);
  }

  snapshot(seat: Seat): RoomSnapshot {
    return {
      connection: 'connected',
      lostSince: null,
      stopped: null,
      state: {
        revision: 1,
        now: this.now,
        view: this.view(seat),
        incarnation: 'gallery',
        pairing: 'gallery',
      },
      words: [...this.words],
      serverWentBack: false,
      isHolding: false,
    };
  }

  /** On to the first moment at which `step` has begun, or a phase of that name. */
  walkTo(step: string, stage: 'acting' | 'answering' = 'acting'): this {
    for (let presses = 0; presses < 200; presses += 1) {
      const { phase } = this.view('a');
      if (phase.kind === 'talking' && phase.step.id === step && phase.step.stage === stage) return this;
      if (phase.kind === step) return this;
      if (!this.moveOn()) break;
    }
    throw new Error(`never came to ${step}`);
  }

  /** The first press that moves this place on, by whoever has it; false when nobody has one. */
  moveOn(): boolean {
    for (const seat of ['a', 'b'] as const) {
      const move = nextMove(this.view(seat), seat);
      if (move === null) continue;
      if (move.kind === 'send-piece') this.write(seat, `A line by ${seat}.`);
      else this.give(seat, move);
      return true;
    }
    const before = this.view('a').turn;
    return this.wait(10 * 60_000).view('a').turn !== before;
  }
}

function nextMove(view: PartnerView, seat: Seat): Command | null {
  const { can, phase } = view;
  if (phase.kind === 'keeping' && can['choose-kept'] && phase.mine === null)
    return {
      kind: 'choose-kept',
      pieces: pieceMarks(phase.pieces)
        .slice(0, 1)
        .map((mark) => mark.number),
    };
  if (phase.kind !== 'talking') return null;
  const { step } = phase;
  const untapped = step.rules?.[seat].indexOf(false) ?? -1;
  if (can['keep-rule'] && untapped >= 0) return { kind: 'keep-rule', rule: untapped, kept: true };
  if (can['name-hurt'] && !step.ready[seat]) return { kind: 'name-hurt', hurt: 'a' };
  if (can.ready && !step.ready[seat]) return { kind: 'ready' };
  const option = step.options.find((offered) => offered !== 'enough-for-today') ?? null;
  if (can.choose && option !== null) return { kind: 'choose', option };
  if (can['hand-over']) return { kind: 'hand-over' };
  return can['hear-again'] && can['send-piece'] ? { kind: 'send-piece' } : null;
}

export const HONEST_IN_WRITING: Choice = { guide: 'honest', way: 'writing', pace: 'standard', first: 'a' };
export const HONEST_ALOUD: Choice = { guide: 'honest', way: 'aloud', pace: 'standard', first: 'a' };

/** A conversation brought to the first moment at which `step` has begun. */
export function rehearsedTo(
  step: string,
  choice: Choice = HONEST_IN_WRITING,
  stage: 'acting' | 'answering' = 'acting',
): Rehearsal {
  return new Rehearsal().begin(choice).walkTo(step, stage);
}

export function speakerOf(rehearsal: Rehearsal): Seat {
  const { phase } = rehearsal.view('a');
  return (phase.kind === 'talking' ? phase.step.floor : null) ?? 'a';
}

export function listenerOf(rehearsal: Rehearsal): Seat {
  return otherSeat(speakerOf(rehearsal));
}
