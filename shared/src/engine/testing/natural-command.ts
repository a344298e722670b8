import type { Option } from '../../guides/types.ts';
import type { Command } from '../commands.ts';
import type { PartnerView } from '../partner-view.ts';

const STRAIGHT: readonly Option[] = ['heard', 'enough', 'yes', 'answered', 'enough-for-today'];

/** What a partner would do next to come through a conversation; null while it is not theirs to do anything. */
export function naturalCommand(view: PartnerView): Command | null {
  const { can, phase, seat } = view;
  if (phase.kind !== 'talking') return null;
  const { step } = phase;
  if (can.resume === true) return { kind: 'resume' };
  if (can['go-on'] === true) return { kind: 'go-on' };
  if (can['name-hurt'] === true) return step.ready[seat] ? null : { kind: 'name-hurt', hurt: 'a' };
  const rule = step.rules?.[seat].indexOf(false) ?? -1;
  if (can['keep-rule'] === true) return rule === -1 ? null : { kind: 'keep-rule', rule, kept: true };
  if (can.ready === true) return { kind: 'ready' };
  if (can['hand-over'] === true) return { kind: 'hand-over' };
  const option = STRAIGHT.find((candidate) => step.options.includes(candidate));
  if (can.choose === true && option !== undefined) return { kind: 'choose', option };
  return can['send-piece'] === true && step.floor === seat ? { kind: 'send-piece' } : null;
}
