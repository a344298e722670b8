/** What two devices tell each other to set up a call, before it is sealed. */
export interface CallSignal {
  /** The sender's session: random, new with every try, so that nothing of an earlier one fits. */
  readonly from: string;
  /** The session it is meant for; null: whichever device of the partner hears it. */
  readonly to: string | null;
  /** Counts from 1 between two sessions, without a gap; 0 for a hello, which may come any number of times. */
  readonly number: number;
  readonly body: SignalBody;
}

export type SignalBody =
  /** "I am here." Addressed to a session it proves that the sender is here now and has heard of it. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'offer'; readonly sdp: string }
  | { readonly kind: 'answer'; readonly sdp: string }
  | { readonly kind: 'candidates'; readonly candidates: readonly CallCandidate[] }
  /** The partner now talks with another device of yours. */
  | { readonly kind: 'elsewhere' };

/** As `RTCIceCandidateInit` (W3C WebRTC 1.0, 4.8.1). */
export interface CallCandidate {
  readonly candidate: string;
  readonly sdpMid: string | null;
  readonly sdpMLineIndex: number | null;
}

/** 16 random bytes as base64url. */
const SESSION = /^[A-Za-z0-9_-]{22}$/;
/** A description of one audio track has 2 to 4 kB. */
const SDP_CHARS = 7000;
const CANDIDATES_AT_ONCE = 24;
const CANDIDATE_CHARS = 300;

export function encodeSignal(signal: CallSignal): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(signal));
}

/** What a partner sealed becomes a signal here and nowhere else; null when it is none. */
export function decodeSignal(bytes: Uint8Array): CallSignal | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const bag = asBag(value);
  if (bag === null) return null;
  const { from, to, number } = bag;
  const body = decodeBody(bag['body']);
  if (!isSession(from) || (to !== null && !isSession(to)) || !isCount(number) || body === null) return null;
  return { from, to, number, body };
}

function decodeBody(value: unknown): SignalBody | null {
  const bag = asBag(value);
  switch (bag?.['kind']) {
    case 'hello':
    case 'elsewhere':
      return { kind: bag['kind'] };
    case 'offer':
    case 'answer':
      return isText(bag['sdp'], SDP_CHARS) ? { kind: bag['kind'], sdp: bag['sdp'] } : null;
    case 'candidates': {
      const given = bag['candidates'];
      if (!Array.isArray(given) || given.length > CANDIDATES_AT_ONCE) return null;
      const candidates = given.map(decodeCandidate);
      return candidates.every((one) => one !== null) ? { kind: 'candidates', candidates } : null;
    }
    default:
      return null;
  }
}

function decodeCandidate(value: unknown): CallCandidate | null {
  const bag = asBag(value);
  if (bag === null) return null;
  const { candidate, sdpMid, sdpMLineIndex } = bag;
  if (!isText(candidate, CANDIDATE_CHARS) || (sdpMid !== null && !isText(sdpMid, 16))) return null;
  return sdpMLineIndex === null || isCount(sdpMLineIndex) ? { candidate, sdpMid, sdpMLineIndex } : null;
}

function asBag(value: unknown): Readonly<Record<string, unknown>> | null {
  const isBag = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isBag ? (value as Readonly<Record<string, unknown>>) : null;
}

function isSession(value: unknown): value is string {
  return typeof value === 'string' && SESSION.test(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
