import type { Seat } from '@heard/shared/base';
import { COMMAND_KINDS, type Command, type CommandKind } from '@heard/shared/engine';
import { CLOSINGS, type Answer, type Envelope, type StatePush } from '@heard/shared/protocol';
import { isProblem } from '../../server/src/rooms/problems.ts';
import { hashToken } from '../../server/src/rooms/token-hash.ts';
import type { Member } from '../../server/src/rooms/member.ts';
import { count } from './faulty-store.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

/** What a partner was told about one command id. */
export interface Told {
  readonly seat: Seat;
  readonly envelope: Envelope;
  readonly answers: Answer[];
}

/** One partner's browser: it shows the newest state it heard, and repeats what it got no answer to. */
export class Device {
  readonly seat: Seat;
  readonly heard: StatePush[] = [];
  readonly told = new Map<string, Told>();
  shown: StatePush | null = null;
  closed: number | null = null;
  readonly #world: World;
  readonly #credential: string;
  #connection: { readonly process: Process; readonly member: Promise<Member | null>; open: boolean } | null =
    null;
  #unanswered: Told | null = null;

  constructor(world: World, seat: Seat, credential: string) {
    this.#world = world;
    this.seat = seat;
    this.#credential = credential;
  }

  get isConnected(): boolean {
    return this.#connection?.open === true;
  }

  /** Connects to some process that lives, unless it is connected. */
  async reconnect(): Promise<void> {
    const { random, processes, room } = this.#world;
    const alive = processes.filter((process) => process.alive);
    if (this.isConnected || alive.length === 0) return;
    const process = random.pick(alive);
    const connection = { process, open: true, member: Promise.resolve<Member | null>(null) };
    this.#connection = connection;
    const admitted = await process.service.admission(room, this.#credential);
    if (isProblem(admitted)) return void (connection.open = false);
    connection.member = process.service
      .enter(room, {
        seat: admitted.seat,
        credentialHash: hashToken(this.#credential),
        epoch: admitted.epoch,
        push: (push) => this.#receive(push, connection),
        signal: () => undefined,
        hold: () => undefined,
        hasEnded: () => false,
        close: ({ code }) => {
          connection.open = false;
          if (code === CLOSINGS.roomClosed.code) this.closed = code;
        },
      })
      .then((member) => {
        if (!isProblem(member)) return member;
        connection.open = false;
        return null;
      });
    count(this.#world.counts, 'connections');
  }

  disconnect(): void {
    const connection = this.#connection;
    if (!connection?.open) return;
    connection.open = false;
    count(this.#world.counts, 'connections lost');
    void connection.member.then((member) => member?.leave());
  }

  onProcessDied(process: Process): void {
    if (this.#connection?.process === process) this.#connection.open = false;
  }

  /** Presses something, or repeats what was never answered. Twice the same frame, now and then. */
  act(): void {
    const { random } = this.#world;
    if (!this.isConnected || !this.shown) return;
    const told = this.#unanswered && random.chance(0.8) ? this.#unanswered : this.#newCommand(this.shown);
    if (!told) return this.look();
    if (told.answers.length === 0 && this.told.has(told.envelope.id))
      count(this.#world.counts, 'commands repeated');
    this.told.set(told.envelope.id, told);
    this.#unanswered = told;
    for (let times = random.chance(0.15) ? 2 : 1; times > 0; times -= 1) void this.#send(told);
  }

  look(): void {
    void this.#look();
  }

  async #look(): Promise<void> {
    const member = await this.#connection?.member;
    const answer = await member?.look();
    if (answer && 'state' in answer) this.#show(answer.state);
  }

  async #send(told: Told): Promise<void> {
    const connection = this.#connection;
    const member = await connection?.member;
    if (!connection?.open || !member) return;
    const answer = await member.command(told.envelope);
    const isHeard = connection.open && connection.process.alive && !this.#world.random.chance(0.1);
    if (!isHeard) return count(this.#world.counts, 'answers lost');
    told.answers.push(answer);
    if ('state' in answer) this.#show(answer.state);
    if ('problem' in answer) return count(this.#world.counts, 'problems');
    if (this.#unanswered === told) this.#unanswered = null;
    count(
      this.#world.counts,
      answer.ok ? `accepted ${told.envelope.command.kind}` : `refused ${told.envelope.command.kind}`,
    );
    count(this.#world.counts, answer.ok ? 'accepted' : 'refused');
  }

  /** A push may be lost with its connection, come late, or come twice. */
  #receive(push: StatePush, connection: { open: boolean }): void {
    const { random, time, counts } = this.#world;
    if (this.#world.isCalm) return this.#show(push);
    if (random.chance(0.08)) return count(counts, 'pushes lost');
    const deliver = () => void (connection.open && this.#show(push));
    if (random.chance(0.1)) deliver();
    time.after(random.chance(0.2) ? random.below(2000) : 0, deliver);
  }

  /** The client's rule: only what is newer than what is shown. */
  #show(push: StatePush): void {
    this.heard.push(push);
    if (!this.shown || push.revision > this.shown.revision) this.shown = push;
  }

  #newCommand(shown: StatePush): Told | null {
    const { random } = this.#world;
    const can = COMMAND_KINDS.filter((kind) => shown.view.can[kind]);
    const willing = can.filter((kind) => this.#isWilling(kind, shown));
    const kind = pickKind(random, willing, can);
    if (kind === null) return null;
    const command = this.#fill(kind, shown);
    const id = Buffer.from(random.bytes(16)).toString('base64url');
    const turn = shown.view.turn + (random.chance(0.03) ? 1 : 0);
    const sealed =
      kind === 'send-piece' ? { sealed: Buffer.from(random.bytes(24)).toString('base64url') } : {};
    return { seat: this.seat, envelope: { id, turn, command, ...sealed }, answers: [] };
  }

  /** What someone presses who wants the conversation to go on. */
  #isWilling(kind: CommandKind, { view }: StatePush): boolean {
    const { phase } = view;
    if (kind === 'propose') return phase.kind === 'gathering' && phase.proposal === null;
    if (kind === 'ready') return phase.kind === 'talking' && !phase.step.ready[this.seat];
    if (kind === 'keep-rule') {
      return phase.kind === 'talking' && phase.step.rules?.[this.seat].includes(false) === true;
    }
    return GOES_ON.has(kind);
  }

  #fill(kind: CommandKind, { view, now }: StatePush): Command {
    const { random } = this.#world;
    const { phase } = view;
    const step = phase.kind === 'talking' ? phase.step : null;
    if (kind === 'propose') {
      const guide = random.pick(['honest', 'daily'] as const);
      return { kind, choice: { guide, way: 'writing', pace: 'short', first: 'coin' } };
    }
    if (kind === 'accept') {
      return { kind, proposal: phase.kind === 'gathering' ? (phase.proposal?.number ?? 0) : 0 };
    }
    if (kind === 'keep-rule') {
      return { kind, rule: Math.max(0, step?.rules?.[this.seat].indexOf(false) ?? 0), kept: true };
    }
    if (kind === 'change-way') return { kind, way: random.pick(['writing', 'aloud', 'voice'] as const) };
    if (kind === 'name-hurt') return { kind, hurt: 'a' };
    if (kind === 'answer-heavy') return { kind, yes: random.chance(0.5) };
    if (kind === 'take-back') return { kind, piece: 1 + random.below(6) };
    if (kind === 'take-break') return { kind, length: 'twenty-minutes' };
    if (kind === 'find-time') return { kind, until: Math.floor(now) + 3_600_000 };
    if (kind === 'choose-kept') return { kind, pieces: [] };
    if (kind === 'choose') {
      return { kind, option: step && step.options.length > 0 ? random.pick(step.options) : 'heard' };
    }
    return { kind } as Command;
  }
}

const GOES_ON: ReadonlySet<CommandKind> = new Set([
  'arrive',
  'accept',
  'send-piece',
  'choose',
  'hand-over',
  'extend',
  'resume',
  'go-on',
  'choose-kept',
]);

/** Mostly what helps (or waiting), sometimes anything that is offered, now and then anything at all. */
function pickKind(
  random: Random,
  willing: readonly CommandKind[],
  can: readonly CommandKind[],
): CommandKind | null {
  const draw = random.next();
  if (draw < 0.93) return willing.length > 0 ? random.pick(willing) : null;
  if (draw < 0.95 && can.length > 0) return random.pick(can);
  return random.pick(COMMAND_KINDS);
}
