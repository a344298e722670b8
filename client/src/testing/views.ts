import type { PartnerView, TalkingView } from '@heard/shared/engine';
import type { StatePush } from '@heard/shared/protocol';

export function homeView(turn = 1): PartnerView {
  return {
    seat: 'a',
    turn,
    can: { arrive: true },
    phase: {
      kind: 'home',
      lastEnding: null,
      suggestedFirst: 'a',
      sittings: null,
      partnerLeft: false,
      quietSince: null,
    },
  };
}

/** A share in writing with these pieces sent, one letter (the sender's seat) each. */
export function talkingView(
  seats: string,
  turn = 5,
  number = 1,
): PartnerView & { readonly phase: TalkingView } {
  return {
    seat: 'a',
    turn,
    can: { 'send-piece': true },
    phase: {
      kind: 'talking',
      number,
      guide: 'honest',
      sitting: null,
      hurt: null,
      ways: { a: 'writing', b: 'writing' },
      waysOpen: [],
      audible: { a: false, b: false },
      pace: 'standard',
      step: {
        id: 'honest-share',
        kind: 'speak',
        stage: 'acting',
        part: 1,
        floor: 'a',
        speaker: 'a',
        ready: { a: false, b: false },
        named: null,
        rules: null,
        options: [],
        notQuiteLeft: 2,
        smallerPieceAsked: false,
        heavy: null,
        again: null,
        minutes: { left: 2, given: 0, mirrored: 0 },
      },
      clock: { kind: 'none' },
      pause: null,
      break: null,
      rulesOpen: false,
      lastHeard: null,
      partnerGoneSince: null,
      pieces: seats === '' ? [] : [{ step: 'honest-share', from: 1, seats }],
      rulesAgreed: false,
      closeNow: false,
      progress: { at: 5, of: 17 },
      nextStep: null,
    },
  };
}

export function push(
  revision: number,
  view: PartnerView = homeView(),
  over: Partial<StatePush> = {},
): StatePush {
  return { revision, now: 5_000_000, view, incarnation: 'one', pairing: null, ...over };
}
