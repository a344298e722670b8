import { assertNever, type Millis } from '@heard/shared/base';
import type { PartnerView } from '@heard/shared/engine';
import type { RoomSnapshot } from '../../room/room-port.ts';
import { sentence, type Sentence } from './sentence.ts';

/** A partner's short drop is not worth a word. */
const PARTNER_LOST_AFTER_MS = 8000;

/** A word about the connection, only when it is not fine. `now` is the store's time. */
export function connectionSentence(
  snapshot: Pick<RoomSnapshot, 'connection' | 'state' | 'serverWentBack' | 'isHolding'>,
  hasJustComeBack: boolean,
  now: Millis,
): Sentence | null {
  switch (snapshot.connection) {
    case 'connecting':
      if (snapshot.isHolding) return sentence('connection.holding');
      return sentence(snapshot.state === null ? 'connection.connecting' : 'connection.lost');
    case 'lost':
      return sentence(snapshot.isHolding ? 'connection.holding' : 'connection.lost');
    case 'stopped':
      return sentence('connection.stopped');
    case 'connected':
      if (snapshot.serverWentBack) return sentence('connection.went-back');
      if (hasJustComeBack) return sentence('connection.back');
      return partnerSentence(snapshot.state?.view ?? null, now);
    default:
      return assertNever(snapshot.connection);
  }
}

function partnerSentence(view: PartnerView | null, now: Millis): Sentence | null {
  if (view === null || view.phase.kind !== 'talking') return null;
  const since = view.phase.partnerGoneSince;
  return since !== null && now - since > PARTNER_LOST_AFTER_MS ? sentence('connection.partner-lost') : null;
}
