import type { Seat } from '@heard/shared/base';
import type { Command, CommandKind, PartnerView, StepView, TalkingView } from '@heard/shared/engine';
import type { Option } from '@heard/shared/guides';
import { sentence, type Sentence } from './sentence.ts';
import { hurtControls } from './hurt-controls.ts';
import { HANDING_BACK } from './step-wording.ts';

/** A command that is one press; pieces go through the composer. */
export type Pressable = Exclude<Command, { readonly kind: 'send-piece' }>;

export interface Control {
  readonly id: string;
  readonly label: Sentence;
  readonly command: Pressable;
}

/** The presses of a step: at most one is the filled button, the rest are quiet. */
export interface Controls {
  readonly filled: Control | null;
  readonly quiet: readonly Control[];
  /** An ask is answered by choosing and then giving the answer, so that no answer is nudged. */
  readonly evenly: readonly Control[];
}

type Can = PartnerView['can'];

/**
 * What this partner may press in the step, from `can` alone. `composing`: the filled button belongs to the
 * composer now, so handing over steps back.
 */
export function stepControls(can: Can, view: TalkingView, seat: Seat, composing: boolean): Controls {
  const options = can.choose ? view.step.options : [];
  if (options.includes('yes'))
    return {
      filled: null,
      quiet: rest(can, view, null),
      evenly: options.map((option) => optionControl(option, view.step)),
    };
  const hurt = hurtControls(can, seat);
  if (hurt.length > 0) return { filled: null, quiet: rest(can, view, null), evenly: hurt };
  const main = mainControls(can, view, seat, options);
  const filled = composing ? null : (main[0] ?? null);
  const others = composing ? main : main.slice(1);
  return { filled, quiet: [...others, ...rest(can, view, filled)], evenly: [] };
}

function mainControls(
  can: Can,
  view: TalkingView,
  seat: Seat,
  options: readonly Option[],
): readonly Control[] {
  // "Nothing today" is as good as having said it, and still not what the screen leads to.
  const found: Control[] = can['hand-over'] ? [press('hand-over', handOverLabel(view))] : [];
  found.push(...options.map((option) => optionControl(option, view.step)));
  if (can.ready && !view.step.ready[seat]) found.push(press('ready', readyLabel(view)));
  return found;
}

function rest(can: Can, view: TalkingView, filled: Control | null): readonly Control[] {
  const found: Control[] = [];
  if (can.extend) found.push(press('extend', sentence('press.extend')));
  if (can['hear-again']) found.push(press('hear-again', sentence('press.hear-again')));
  if (can['smaller-piece']) found.push(press('smaller-piece', sentence('press.smaller-piece')));
  if (can['not-ready'] && filled?.id !== 'ready') found.push(press('not-ready', sentence('press.not-ready')));
  if (can['not-now']) found.push(press('not-now', sentence('press.not-now')));
  return found;
}

/** What a step offers that carries nothing but its name. */
type BareKind = Extract<
  CommandKind,
  'hand-over' | 'ready' | 'not-ready' | 'extend' | 'hear-again' | 'smaller-piece' | 'not-now'
>;

function press(kind: BareKind, label: Sentence): Control {
  return { id: kind, label, command: { kind } };
}

function optionControl(option: Option, step: StepView): Control {
  const isReply = option === 'answered' && step.kind === 'each';
  const label = sentence(isReply ? 'press.hand-over-answer' : (OWN_WORDING[step.id] ?? `option.${option}`));
  return { id: `choose-${option}`, label, command: { kind: 'choose', option } };
}

/** Where "nothing today" says it in the step's own words. */
const OWN_WORDING: Readonly<Record<string, 'option.nothing-this-week' | 'option.not-today'>> = {
  'weekly-share': 'option.nothing-this-week',
  'after-5-back-r': 'option.not-today',
};

function handOverLabel(view: TalkingView): Sentence {
  if (view.step.stage === 'answering') return sentence('press.hand-over-answer');
  return sentence(HANDING_BACK.has(view.step.id) ? 'press.hand-over-back' : 'press.hand-over');
}

function readyLabel(view: TalkingView): Sentence {
  if (view.nextStep === null) return sentence('press.close');
  return sentence(view.step.kind === 'private' ? 'press.ready' : 'press.ready-together');
}

/** A tap says "I can keep this". A rule already tapped takes none: the opposite would end the talk. */
export function ruleTap(kept: readonly boolean[], rule: number): Pressable | null {
  return kept[rule] === false ? { kind: 'keep-rule', rule, kept: true } : null;
}
