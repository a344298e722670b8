import type { Command, TalkingView } from '@heard/shared/engine';
import { eventually } from '../contract/eventually.ts';
import type { Partner } from './partner.ts';
import { rest } from './test-server.ts';

const CHOICE = { guide: 'honest', way: 'writing', pace: 'standard', first: 'a' } as const;
const MAX_MOVES = 200;

/** The turn in which each wrote last: one piece a turn is enough. */
const lastSpoken = new WeakMap<Partner, number>();

export function talkOf(partner: Partner): TalkingView {
  const { phase } = partner.state.view;
  if (phase.kind !== 'talking') throw new Error(`no conversation: ${phase.kind}`);
  return phase;
}

export async function catchUp(a: Partner, b: Partner): Promise<void> {
  await eventually(() => a.state.revision === b.state.revision, 3000, 'both see the same revision');
}

/** Both come to talk, a proposes the honest guide in writing, b accepts. */
export async function beginTalk(a: Partner, b: Partner): Promise<void> {
  await mustAccept(a, { kind: 'arrive' });
  await catchUp(a, b);
  await mustAccept(b, { kind: 'arrive' });
  await catchUp(a, b);
  await mustAccept(a, { kind: 'propose', choice: CHOICE });
  await catchUp(a, b);
  const { phase } = b.state.view;
  if (phase.kind !== 'gathering' || !phase.proposal) throw new Error('nothing proposed');
  await mustAccept(b, { kind: 'accept', proposal: phase.proposal.number });
  await catchUp(a, b);
}

/** Goes on by pressing what may be pressed, until the condition holds. */
export async function walkUntil(
  a: Partner,
  b: Partner,
  isThere: (talk: TalkingView) => boolean,
): Promise<void> {
  for (let moves = 0; moves < MAX_MOVES; moves += 1) {
    await catchUp(a, b);
    const talk = talkOf(a);
    if (isThere(talk)) return;
    const { step } = talk;
    if (step.kind === 'breath') {
      const { turn } = a.state.view;
      await eventually(() => a.state.view.turn > turn, 10_000, 'the breath ends by itself');
      continue;
    }
    await moveOn(a, b, talk);
  }
  throw new Error('the walk never got there');
}

async function moveOn(a: Partner, b: Partner, talk: TalkingView): Promise<void> {
  for (const partner of [a, b]) {
    const command = nextPress(partner, talk);
    if (!command) continue;
    await mustAccept(partner, command);
    await catchUp(a, b);
    return;
  }
  throw new Error(`nobody can move on from ${talk.step.id}`);
}

function nextPress(partner: Partner, { step }: TalkingView): Command | null {
  const untapped = step.rules?.[partner.seat].indexOf(false) ?? -1;
  const [option] = step.options;
  const { turn } = partner.state.view;
  if (partner.can('keep-rule') && untapped >= 0) return { kind: 'keep-rule', rule: untapped, kept: true };
  if (partner.can('send-piece') && step.floor === partner.seat && lastSpoken.get(partner) !== turn) {
    lastSpoken.set(partner, turn);
    return { kind: 'send-piece' };
  }
  if (partner.can('choose') && option) return { kind: 'choose', option };
  if (partner.can('hand-over')) return { kind: 'hand-over' };
  if (partner.can('ready') && !step.ready[partner.seat]) return { kind: 'ready' };
  return null;
}

export async function mustAccept(partner: Partner, command: Command): Promise<void> {
  rest(partner.url);
  const answer = await partner.send(command);
  if (!answer.ok)
    throw new Error(`${command.kind} of ${partner.seat} was not accepted: ${JSON.stringify(answer)}`);
}
