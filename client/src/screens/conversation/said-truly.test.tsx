import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Seat } from '@heard/shared/base';
import { everydayWords } from '@heard/shared/guides';
import { afterWords } from '@heard/shared/guides/after-words';
import { openFakeList } from '../../list/list-fake.ts';
import { HONEST_ALOUD, rehearsedTo, type Rehearsal } from './gallery-snapshots.ts';
import { guideTexts, stepTexts } from '../../words/guide-wording.ts';
import { inOneBreath } from './in-one-breath.ts';
import { RoomView } from './room-view.tsx';

const { list } = openFakeList();
list.setName('a', 'Alex');
list.setName('b', 'Sam');

const nothing = (): void => undefined;
const unanswered = () => new Promise<never>(nothing);

/** The text of one partner's screen, with plain apostrophes. */
function text(rehearsal: Rehearsal, seat: Seat, draft = '', isHolding = false): string {
  const held = isHolding ? ({ connection: 'lost', isHolding } as const) : {};
  const markup = renderToStaticMarkup(
    <RoomView
      seat={seat}
      snapshot={{ ...rehearsal.snapshot(seat), ...held }}
      hasJustComeBack={false}
      list={list}
      listSnapshot={list.snapshot()}
      draft={{ text: draft, set: nothing }}
      questions={{ all: [], set: nothing }}
      inviting={null}
      before={null}
      send={unanswered}
      sendPiece={unanswered}
      hints={{ areOn: true, turn: () => undefined }}
      now={() => rehearsal.now}
      onLeaveQuickly={nothing}
      onHelp={nothing}
      tellReader={nothing}
    />,
  );
  return markup
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&#x27;|’/gu, "'")
    .replaceAll(/\s+/gu, ' ');
}

const FULL = 'That is a lot for one turn. Hand over when you are ready; your words stay here.';

describe('a turn that has all its pieces', () => {
  it('says why there is nothing to write in, and keeps what was begun in sight', () => {
    const rehearsal = rehearsedTo('honest-share');
    for (let piece = 0; piece < 40; piece += 1) rehearsal.write('a', `Piece ${piece}.`);
    expect(rehearsal.view('a').can['send-piece']).toBeUndefined();
    expect(text(rehearsal, 'a')).toContain(FULL);
    expect(text(rehearsal, 'a', 'typed meanwhile')).toContain('typed meanwhile');
    expect(text(rehearsal, 'b')).not.toContain(FULL);
  });

  it('is silent after the one sentence added while confirming', () => {
    const rehearsal = rehearsedTo('honest-heard').write('a', 'The evening is missing.');
    expect(text(rehearsal, 'a')).not.toContain(FULL);
  });
});

describe('what comes back says why', () => {
  it('not quite: to the listener, to the speaker, and no more when it is gone', () => {
    const rehearsal = rehearsedTo('honest-heard');
    expect(text(rehearsal, 'a')).toContain('one added sentence about what is missing');
    for (let again = 0; again < 2; again += 1) {
      rehearsal.give('a', { kind: 'choose', option: 'not-quite' });
      expect(text(rehearsal, 'b')).toContain('Alex said: not quite yet.');
      expect(text(rehearsal, 'a')).toContain('You said: not quite yet. Sam gives it back once more.');
      rehearsal.write('b', 'Once more.').give('b', { kind: 'hand-over' });
    }
    expect(text(rehearsal, 'a')).not.toContain('If not quite');
    expect(text(rehearsal, 'a')).toContain('near enough for today');
  });

  it('hear it again, smaller', () => {
    const rehearsal = rehearsedTo('honest-reflect').give('b', { kind: 'hear-again' });
    expect(text(rehearsal, 'a')).toContain('Sam would like to hear it again, smaller.');
    expect(text(rehearsal, 'b')).toContain('You asked to hear it again, smaller.');
  });
});

describe('connections', () => {
  it('without a clock nothing is paused when the other is away', () => {
    const rehearsal = rehearsedTo('honest-share', { ...HONEST_ALOUD, pace: 'no-clock' }).lose('b');
    expect(text(rehearsal, 'a')).not.toContain("Paused while Sam's connection");
    expect(text(rehearsal, 'a')).toContain('You can go on');
  });

  it('a server that cannot reach what it keeps is said, and the clock stands', () => {
    const shown = text(rehearsedTo('honest-share'), 'a', '', true);
    expect(shown).toContain("The server can't be reached just now.");
    expect(shown).toContain('The clock has stopped.');
  });
});

function isAgreedAt(rehearsal: Rehearsal): boolean {
  const { phase } = rehearsal.view('a');
  return phase.kind === 'talking' && phase.rulesAgreed;
}

it('ground rules count as agreed only behind their step', () => {
  expect(isAgreedAt(rehearsedTo('honest-arrive'))).toBe(false);
  expect(isAgreedAt(rehearsedTo('honest-rules'))).toBe(false);
  expect(isAgreedAt(rehearsedTo('honest-safe'))).toBe(true);
  expect(isAgreedAt(rehearsedTo('weekly-share', { ...HONEST_ALOUD, guide: 'weekly' }))).toBe(false);
});

it('an own choice may be changed until the other has chosen, and the words are said to stay until then', () => {
  const rehearsal = rehearsedTo('honest-share').write('a', 'Keep me?');
  while (rehearsal.view('a').phase.kind === 'talking') rehearsal.moveOn();
  rehearsal.give('a', { kind: 'choose-kept', pieces: [1] });
  expect(text(rehearsal, 'a')).toContain('Change my choice');
  expect(text(rehearsal, 'a')).toContain('The words stay until Sam has chosen too');
  expect(text(rehearsal, 'a')).not.toContain('vanish now');
  expect(text(rehearsal, 'b')).not.toContain('Change my choice');
});

it('guides are printed with printed apostrophes, and told without a stop after a question mark', () => {
  const shown = Object.keys({ ...everydayWords, ...afterWords }).map((id) => JSON.stringify(stepTexts(id)));
  expect(shown.filter((step) => step.includes("'"))).toEqual([]);
  expect(shown.some((step) => step.includes('’'))).toBe(true);
  expect(guideTexts('honest').title).not.toContain("'");
  expect(inOneBreath(['Heard?', 'Heard?', 'You choose.'])).toBe('Heard? You choose.');
  expect(inOneBreath(['Share', 'Speak', 'It is your moment.'])).toBe('Share. Speak. It is your moment.');
});
