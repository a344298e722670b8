import type { Millis, Seat } from '../../base/index.ts';
import { SEATS } from '../../base/index.ts';
import type { StepId } from '../../guides/types.ts';
import { advance } from '../advance.ts';
import { applyCommand } from '../apply-command.ts';
import { applyNotice } from '../apply-notice.ts';
import type { Choice, Command, Notice } from '../commands.ts';
import { newRoom } from '../new-room.ts';
import type { PartnerView, TalkingView } from '../partner-view.ts';
import { isRefusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { RoomState } from '../room-state.ts';
import { partnerView } from '../view.ts';
import { naturalCommand } from './natural-command.ts';

export const HONEST: Choice = { guide: 'honest', way: 'aloud', pace: 'standard', first: 'a' };

/** A room with a clock of its own, for tests: every call says what happens and fails loudly when it does not. */
export interface RoomDriver {
  readonly state: () => RoomState;
  readonly now: () => Millis;
  readonly view: (seat: Seat) => PartnerView;
  readonly talk: () => TalkingView;
  readonly give: (seat: Seat, command: Command, turn?: number) => void;
  readonly refused: (seat: Seat, command: Command, turn?: number) => Refusal;
  readonly notice: (notice: Notice) => void;
  readonly wait: (ms: Millis) => void;
  /** Time passes and nobody looks. */
  readonly sleep: (ms: Millis) => void;
  readonly begin: (choice?: Partial<Choice>) => void;
  /** Goes the straight way up to a step (its part, its stage), or with 'end' until the talk is over. */
  readonly walkTo: (step: StepId, part?: 1 | 2, stage?: 'acting' | 'answering') => void;
}

export function roomDriver(start: RoomState = newRoom()): RoomDriver {
  let state = start;
  let now = 1_000_000;
  const apply = (seat: Seat, command: Command, turn: number): RoomState | Refusal =>
    applyCommand(state, seat, { command, turn }, { now, coin: 'b' });
  const driver: RoomDriver = {
    state: () => state,
    now: () => now,
    view: (seat) => partnerView(state, seat, now),
    talk: () => {
      const { phase } = driver.view('a');
      if (phase.kind !== 'talking') throw new Error(`not talking but ${phase.kind}`);
      return phase;
    },
    give: (seat, command, turn = driver.view(seat).turn) => {
      const next = apply(seat, command, turn);
      if (isRefusal(next)) throw new Error(`${command.kind} by ${seat} refused: ${next.reason}`);
      state = next;
    },
    refused: (seat, command, turn = driver.view(seat).turn) => {
      const next = apply(seat, command, turn);
      if (!isRefusal(next)) throw new Error(`${command.kind} by ${seat} was accepted`);
      return next;
    },
    notice: (notice) => {
      state = applyNotice(state, notice, now);
    },
    wait: (ms) => {
      now += ms;
      state = advance(state, now);
    },
    sleep: (ms) => {
      now += ms;
    },
    begin: (choice = {}) => begin(driver, { ...HONEST, ...choice }),
    walkTo: (step, part = 1, stage = 'acting') => walkTo(driver, { step, part, stage }),
  };
  return driver;
}

function begin(driver: RoomDriver, choice: Choice): void {
  if (driver.state().phase.kind === 'inviting') driver.notice({ kind: 'seat-taken' });
  for (const seat of SEATS) driver.give(seat, { kind: 'arrive' });
  driver.give('a', { kind: 'propose', choice });
  const { phase } = driver.view('b');
  if (phase.kind !== 'gathering' || phase.proposal === null) throw new Error('nothing was proposed');
  driver.give('b', { kind: 'accept', proposal: phase.proposal.number });
}

interface Place {
  readonly step: StepId;
  readonly part: 1 | 2;
  readonly stage: 'acting' | 'answering';
}

function isAt({ phase }: PartnerView, place: Place): boolean {
  if (phase.kind !== 'talking') return place.step === 'end';
  const { id, part, stage } = phase.step;
  return id === place.step && part === place.part && stage === place.stage;
}

function walkTo(driver: RoomDriver, place: Place): void {
  for (let moves = 0; moves < 400; moves += 1) {
    if (isAt(driver.view('a'), place)) return;
    const seat = SEATS.find((which) => naturalCommand(driver.view(which)) !== null);
    const command = seat === undefined ? null : naturalCommand(driver.view(seat));
    if (seat === undefined || command === null) driver.wait(5000);
    else driver.give(seat, command);
  }
  throw new Error(`never came to ${place.step}`);
}
