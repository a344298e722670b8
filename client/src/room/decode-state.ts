import { SEATS } from '@heard/shared/base';
import type { PartnerView, PhaseView } from '@heard/shared/engine';
import type {
  Answer,
  CallServer,
  CallServers,
  Closing,
  HelloRefused,
  Piece,
  StatePush,
} from '@heard/shared/protocol';
import { CLOSINGS } from '@heard/shared/protocol';
import { decodeProblem } from './decode-problem.ts';

/**
 * What the server says becomes a type here and nowhere else. It is not hostile in the way a stranger is, but it may
 * be newer than this page: unknown extra fields pass, a missing or unknown shape is null and the caller says so.
 */
type Bag = Readonly<Record<string, unknown>>;

export function decodeState(value: unknown): StatePush | null {
  const bag = asBag(value);
  if (bag === null || !isCount(bag['revision']) || !isTime(bag['now']) || !isText(bag['incarnation']))
    return null;
  if (bag['pairing'] !== null && !isText(bag['pairing'])) return null;
  return isView(bag['view']) ? (value as StatePush) : null;
}

export function decodeAnswer(value: unknown): Answer | null {
  const bag = asBag(value);
  if (bag === null) return null;
  if (bag['ok'] === true) return decodeState(bag['state']) === null ? null : (value as Answer);
  if (bag['ok'] !== false) return null;
  if ('problem' in bag) return decodeProblem(bag['problem']) === null ? null : (value as Answer);
  const refusal = asBag(bag['refusal']);
  if (refusal === null || !isText(refusal['reason']) || decodeState(bag['state']) === null) return null;
  return value as Answer;
}

/** The store's time, or null when the server had none to give. */
export function decodeTime(value: unknown): number | null {
  const now = asBag(value)?.['now'];
  return isTime(now) ? now : null;
}

export function decodePieces(value: unknown): readonly Piece[] | null {
  const bag = asBag(value);
  const pieces = bag?.['ok'] === true ? bag['pieces'] : null;
  if (!Array.isArray(pieces)) return null;
  return pieces.every(isPiece) ? pieces : null;
}

/** A partner's signal as it came over the server; what it says is sealed. */
export function decodeSealedSignal(value: unknown): string | null {
  const sealed = asBag(value)?.['sealed'];
  return isText(sealed) ? sealed : null;
}

/** Ways through for a call, or null when the server had none to give. */
export function decodeCallServers(value: unknown): CallServers | null {
  const call = asBag(asBag(value)?.['call']);
  if (call === null || !Array.isArray(call['servers']) || !call['servers'].every(isCallServer)) return null;
  const { servers, relayOnly, goodForMs } = call;
  if (typeof relayOnly !== 'boolean' || (goodForMs !== null && !isTime(goodForMs))) return null;
  return { servers, relayOnly, goodForMs };
}

function isCallServer(value: unknown): value is CallServer {
  const bag = asBag(value);
  if (bag === null || !Array.isArray(bag['urls']) || !bag['urls'].every(isText)) return false;
  return [bag['username'], bag['credential']].every((one) => one === undefined || isText(one));
}

/** The closing that a code stands for; null for a code this page does not know. */
export function closingOf(value: unknown): Closing | null {
  const code = asBag(value)?.['code'];
  return Object.values(CLOSINGS).find((closing) => closing.code === code) ?? null;
}

/** What Socket.IO's `connect_error` carries when the server refused the hello. */
export function decodeHelloRefused(value: unknown): HelloRefused | null {
  const bag = asBag(value);
  if (bag === null || !isCount(bag['code']) || decodeProblem(bag['problem']) === null) return null;
  return value as HelloRefused;
}

const PHASES: Readonly<Record<PhaseView['kind'], (phase: Bag) => boolean>> = {
  inviting: () => true,
  home: (phase) => 'lastEnding' in phase,
  gathering: (phase) => isPerSeat(phase['arrived']) && isPerSeat(phase['here']) && 'proposal' in phase,
  talking: isTalking,
  keeping: (phase) => isCount(phase['number']) && isRuns(phase['pieces']) && isTime(phase['until']),
};

function isView(value: unknown): value is PartnerView {
  const view = asBag(value);
  const phase = asBag(view?.['phase']);
  if (view === null || phase === null || asBag(view['can']) === null) return false;
  if (!isCount(view['turn']) || !SEATS.some((seat) => seat === view['seat'])) return false;
  const kind = phase['kind'];
  return isPhaseKind(kind) && PHASES[kind](phase);
}

function isPhaseKind(kind: unknown): kind is PhaseView['kind'] {
  return typeof kind === 'string' && Object.hasOwn(PHASES, kind);
}

function isTalking(phase: Bag): boolean {
  const step = asBag(phase['step']);
  const clock = asBag(phase['clock']);
  if (step === null || clock === null || asBag(phase['progress']) === null) return false;
  if (!isText(step['id']) || !isText(step['kind']) || !isPerSeat(step['ready'])) return false;
  if (!Array.isArray(step['options']) || asBag(step['minutes']) === null) return false;
  return (
    isCount(phase['number']) &&
    isPerSeat(phase['ways']) &&
    isPerSeat(phase['audible']) &&
    isRuns(phase['pieces']) &&
    isClock(clock)
  );
}

function isClock(clock: Bag): boolean {
  if (clock['kind'] === 'none') return true;
  if (clock['kind'] === 'running')
    return isTime(clock['totalMs']) && isTime(clock['endsAt']) && isTime(clock['graceEndsAt']);
  return (
    clock['kind'] === 'stopped' &&
    isTime(clock['totalMs']) &&
    isTime(clock['remainingMs']) &&
    isTime(clock['graceMs'])
  );
}

/** The engine's piece runs; `seats` has one letter a piece, a capital for one that was taken back. */
function isRuns(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((run: unknown) => {
    const bag = asBag(run);
    const seats = bag?.['seats'];
    return bag !== null && isCount(bag['from']) && typeof seats === 'string' && /^[abAB]*$/.test(seats);
  });
}

function isPiece(value: unknown): value is Piece {
  const bag = asBag(value);
  return bag !== null && isCount(bag['number']) && isText(bag['sealed']);
}

function isPerSeat(value: unknown): boolean {
  const bag = asBag(value);
  return bag !== null && SEATS.every((seat) => seat in bag);
}

function asBag(value: unknown): Bag | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
