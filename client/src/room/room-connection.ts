import { assertNever, type Millis } from '@heard/shared/base';
import type { Command, PartnerView } from '@heard/shared/engine';
import type { Answer, Closing, Envelope, RoomHello, StatePush } from '@heard/shared/protocol';
import { CLOSINGS, LIMITS } from '@heard/shared/protocol';
import { toBase64url } from '../crypto/base64url.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import { sealPiece } from '../crypto/seal-piece.ts';
import type { Clock, RandomBytes } from '../device/clock.ts';
import { chanceFrom } from './backoff.ts';
import { CallLine } from './call-line.ts';
import {
  connectionStatus,
  connectionStep,
  firstStep,
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
  type Step,
} from './connection-state.ts';
import { closingOf, decodeAnswer, decodeHelloRefused, decodePieces, decodeState } from './decode-state.ts';
import { NOT_SENT, TOO_LARGE, type Unsettled } from './own-answers.ts';
import { Questions, type Reply } from './questions.ts';
import type { NotSent, RoomPort, RoomSnapshot } from './room-port.ts';
import { judgeState, type Arrival } from './state-intake.ts';
import { StoreClock } from './store-clock.ts';
import type { OpenWire, Wire } from './wire.ts';
import { missingAfter, openWords, wordsForView, type HeldWords } from './words-intake.ts';

export interface RoomConnectionParts {
  readonly hello: RoomHello;
  readonly keys: RoomKeys;
  readonly openWire: OpenWire;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Calls back when the page became visible or the network came back; returns how to stop. */
  readonly onWake: (listener: () => void) => () => void;
}

/** A try that has not been let in by then is given up; the server closes a silent one after five seconds itself. */
const OPENING_LIMIT_MS: Millis = 6000;

/** A piece whose answer was lost is repeated under its own id for this long; after that the person decides again. */
const REPEAT_LIMIT_MS: Millis = 60_000;

export function openRoomConnection(parts: RoomConnectionParts): RoomPort {
  const connection = new RoomConnection(parts);
  return {
    snapshot: () => connection.snapshot,
    subscribe: (listener) => connection.subscribe(listener),
    send: (command) => connection.send(command),
    sendPiece: (text) => connection.sendPiece(text),
    now: () => connection.now(),
    signal: (sealed) => connection.calls.signal(sealed),
    onSignal: (listener) => connection.calls.onSignal(listener),
    callServers: () => connection.calls.servers(),
    close: () => connection.close(),
  };
}

/** The shell around the connection machine: owns the socket, the timers, and the last state heard. */
class RoomConnection {
  snapshot: RoomSnapshot;
  readonly calls = new CallLine(() => this.#ready().line);
  readonly #parts: RoomConnectionParts;
  readonly #storeClock: StoreClock;
  readonly #listeners = new Set<() => void>();
  readonly #stopWakes: () => void;
  #keys: RoomKeys | null;
  #state: ConnectionState;
  #held: StatePush | null = null;
  #words: HeldWords | null = null;
  #wentBackAt: number | null = null;
  /** Since when (monotonic) the server cannot reach its store; null while it can. */
  #holdingSince: Millis | null = null;
  #wire: Wire | null = null;
  #line: Questions | null = null;
  #isLooking = false;
  #isFetchingWords = false;
  #unsettled: Unsettled[] = [];
  #cancelWait: () => void = () => {};
  #cancelOpening: () => void = () => {};

  constructor(parts: RoomConnectionParts) {
    this.#parts = parts;
    this.#keys = parts.keys;
    this.#storeClock = new StoreClock(parts.clock);
    const first = firstStep();
    this.#state = first.state;
    this.snapshot = this.#snapshot();
    this.#stopWakes = parts.onWake(() => this.#happen({ kind: 'woke' }));
    this.#run(first);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  now(): Millis {
    return this.#storeClock.now();
  }

  async send(command: Command): Promise<Answer | NotSent> {
    const { line, held } = this.#ready();
    if (line === null || held === null) return NOT_SENT;
    return this.#command({ id: this.#id(), turn: held.view.turn, command }, line, held);
  }

  async sendPiece(text: string): Promise<Answer | NotSent> {
    const { line, held } = this.#ready();
    const phase = held?.view.phase;
    if (line === null || held === null || this.#keys === null || phase?.kind !== 'talking') return NOT_SENT;
    const place = { conversation: phase.number, seat: held.view.seat };
    const sealed = sealPiece(this.#keys, place, text, this.#parts.random);
    if (text.length > LIMITS.pieceChars || sealed.length > LIMITS.sealedPieceChars) return TOO_LARGE;
    const command = { kind: 'send-piece' } as const;
    const envelope: Envelope = { id: this.#id(), turn: held.view.turn, command, sealed };
    const since = this.#parts.clock.monotonic();
    const answer = await this.#command(envelope, line, held);
    if (answer !== NOT_SENT || this.#isOver()) return answer;
    // It may have arrived. Said again under the same id it counts once, and the writer learns what became of it.
    return new Promise((resolve) => {
      this.#unsettled.push({ envelope, since, resolve });
      if (this.#state.name === 'open' && this.#state.attempt === 0) this.#settle();
    });
  }

  /** Synchronous: after it returns, this object holds no words, no state and no key, and no socket is open. */
  close(): void {
    this.#stopWakes();
    this.#happen({ kind: 'close' });
    this.#keys = null;
    this.#held = null;
    this.#words = null;
    this.snapshot = this.#snapshot();
    this.#listeners.clear();
    this.calls.close();
  }

  #ready(): { line: Questions | null; held: StatePush | null } {
    return { line: this.#state.name === 'open' ? this.#line : null, held: this.#held };
  }

  async #command(envelope: Envelope, line: Questions, held: StatePush): Promise<Answer | NotSent> {
    const reply = await line.ask('command', envelope);
    const answer = this.#readAnswer(reply);
    if (answer === null) return NOT_SENT;
    if ('state' in answer) this.#take(answer.state, { kind: 'answer', heldThen: held });
    else if (!answer.ok && 'problem' in answer && answer.problem.code === 'UNAVAILABLE') void this.#look();
    return answer;
  }

  #readAnswer(reply: Reply): Answer | null {
    if (reply.kind === 'unanswered') return null;
    const answer = decodeAnswer(reply.raw);
    if (answer === null) this.#told(CLOSINGS.upgradeNeeded, null);
    return answer;
  }

  async #look(): Promise<void> {
    if (this.#line === null || this.#isLooking) return;
    this.#isLooking = true;
    const line = this.#line;
    const heldThen = this.#held;
    const reply = await line.ask('look');
    if (line !== this.#line) return;
    this.#isLooking = false;
    const answer = this.#readAnswer(reply);
    if (answer === null) return;
    if ('state' in answer) {
      this.#take(answer.state, { kind: 'answer', heldThen });
      this.#happen({ kind: 'proved' });
      this.#settle();
    } else if (answer.problem.code === 'GONE' || answer.problem.code === 'UNAUTHENTICATED') {
      this.#told(CLOSINGS.roomClosed, null);
    } else {
      this.#told(CLOSINGS.storeUnavailable, answer.problem.retryAfterMs ?? null);
    }
  }

  #pushed(raw: unknown): void {
    const push = decodeState(raw);
    if (push === null) void this.#look();
    else this.#take(push, { kind: 'push' });
  }

  #hold(since: Millis | null): void {
    this.#holdingSince = since;
    this.#changed();
  }

  #take(next: StatePush, arrival: Arrival): void {
    this.#storeClock.pushed(next.now);
    // Whatever brings a state has just read it from the store.
    if (this.#holdingSince !== null) this.#hold(null);
    const judged = judgeState(this.#held, next, arrival);
    if (judged === 'drop') return;
    if (judged === 'doubt') {
      void this.#look();
      return;
    }
    if (judged === 'went-back') this.#wentBackAt = next.view.turn;
    else if (next.view.turn !== this.#wentBackAt) this.#wentBackAt = null;
    this.#held = next;
    this.#words =
      judged === 'went-back' ? wordsForView(null, next.view) : wordsForView(this.#words, next.view);
    this.#changed();
    void this.#fetchWords(next.view);
  }

  async #fetchWords(asked: PartnerView): Promise<void> {
    const after = missingAfter(this.#words, asked);
    const line = this.#line;
    if (after === null || line === null || this.#isFetchingWords) return;
    this.#isFetchingWords = true;
    const reply = await line.ask('words', { after });
    this.#isFetchingWords = false;
    if (line !== this.#line || this.#words === null || this.#keys === null) return;
    const came = reply.kind === 'answered' ? decodePieces(reply.raw) : null;
    // No pieces to be had just now: asked for again with the next state, at the latest after a reconnect.
    if (came === null) return;
    this.#words = wordsForView(openWords(this.#words, asked, came, this.#keys), this.#held?.view ?? asked);
    this.#changed();
    if (this.#held !== null && this.#held.view !== asked) void this.#fetchWords(this.#held.view);
  }

  #settle(): void {
    const { line, held } = this.#ready();
    if (line === null || held === null) return;
    for (const one of this.#unsettled.splice(0)) void this.#repeat(one, line, held);
  }

  async #repeat(one: Unsettled, line: Questions, held: StatePush): Promise<void> {
    if (this.#parts.clock.monotonic() - one.since > REPEAT_LIMIT_MS) {
      one.resolve(NOT_SENT);
      return;
    }
    const answer = await this.#command(one.envelope, line, held);
    if (answer !== NOT_SENT || this.#isOver()) one.resolve(answer);
    else this.#unsettled.push(one);
  }

  #isOver(): boolean {
    return this.#state.name === 'closed' || this.#state.name === 'stopped';
  }

  #told(closing: Closing, retryAfterMs: Millis | null): void {
    if (closing === CLOSINGS.storeUnavailable) this.#holdingSince ??= this.#parts.clock.monotonic();
    this.#happen({ kind: 'told', closing, retryAfterMs });
  }

  #happen(event: ConnectionEvent): void {
    const now = this.#parts.clock.monotonic();
    this.#run(connectionStep(this.#state, event, now, chanceFrom(this.#parts.random)));
  }

  #run(step: Step): void {
    this.#state = step.state;
    for (const effect of step.effects) this.#do(effect);
    if (this.#isOver()) {
      this.#words = null;
      for (const one of this.#unsettled.splice(0)) one.resolve(NOT_SENT);
    }
    this.#changed();
  }

  #do(effect: ConnectionEffect): void {
    switch (effect.kind) {
      case 'open-socket':
        this.#openSocket();
        return;
      case 'drop-socket':
        this.#dropSocket();
        return;
      case 'wait':
        this.#cancelWait = this.#parts.clock.after(effect.delayMs, () => this.#happen({ kind: 'waited' }));
        return;
      case 'stop-waiting':
        this.#cancelWait();
        return;
      case 'greet':
        this.#cancelOpening();
        this.#greet();
        return;
      default:
        assertNever(effect);
    }
  }

  #greet(): void {
    void this.#look();
    if (this.#line !== null) void this.#storeClock.estimate(this.#line);
  }

  #openSocket(): void {
    this.#cancelOpening = this.#parts.clock.after(OPENING_LIMIT_MS, () => this.#happen({ kind: 'dropped' }));
    this.#wire = this.#parts.openWire(this.#parts.hello, {
      opened: () => this.#happen({ kind: 'opened' }),
      dropped: () => this.#happen({ kind: 'dropped' }),
      refused: (data) => this.#refused(data),
      closing: (data) => this.#told(closingOf(data) ?? CLOSINGS.tooSlowToSpeak, null),
      state: (data) => this.#pushed(data),
      signal: (data) => this.calls.came(data),
      // The line stays: it brings the state as soon as there is one.
      holding: () => this.#hold(this.#holdingSince ?? this.#parts.clock.monotonic()),
    });
    this.#line = new Questions(this.#wire, this.#parts.clock, () => this.#happen({ kind: 'dropped' }));
  }

  #dropSocket(): void {
    this.#cancelOpening();
    this.#storeClock.stop();
    const line = this.#line;
    this.#line = null;
    this.#isLooking = false;
    this.#isFetchingWords = false;
    this.#wire?.drop();
    this.#wire = null;
    line?.end();
  }

  #refused(data: unknown): void {
    const refused = decodeHelloRefused(data);
    if (refused === null) this.#happen({ kind: 'dropped' });
    else this.#told(closingOf(refused) ?? CLOSINGS.tooSlowToSpeak, refused.problem.retryAfterMs ?? null);
  }

  #changed(): void {
    this.snapshot = this.#snapshot();
    for (const listener of this.#listeners) listener();
  }

  #snapshot(): RoomSnapshot {
    return {
      ...connectionStatus(this.#state, this.#held === null ? null : this.#holdingSince),
      state: this.#held,
      words: this.#words?.pieces ?? [],
      serverWentBack: this.#wentBackAt !== null,
      isHolding: this.#holdingSince !== null,
    };
  }

  #id(): string {
    return toBase64url(this.#parts.random(16));
  }
}
