import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Seat } from '@heard/shared/base';
import type { Choice } from '@heard/shared/engine';
import { guides } from '@heard/shared/guides';
import { openFakeList } from '../../list/list-fake.ts';
import type { RoomSnapshot } from '../../room/room-port.ts';
import { ruleTap } from './controls.ts';
import { HONEST_ALOUD, HONEST_IN_WRITING, Rehearsal, rehearsedTo } from './gallery-snapshots.ts';
import { RoomView, type RoomViewProps } from './room-view.tsx';

const { list } = openFakeList();
list.setName('a', 'Alex');
list.setName('b', 'Sam');

const nothing = (): void => undefined;
const unanswered = () => new Promise<never>(nothing);

function shown(seat: Seat, snapshot: RoomSnapshot, rest: Partial<RoomViewProps> = {}): string {
  return renderToStaticMarkup(
    <RoomView
      seat={seat}
      snapshot={snapshot}
      hasJustComeBack={false}
      list={list}
      listSnapshot={list.snapshot()}
      draft={{ text: '', set: nothing }}
      questions={{ all: [], set: nothing }}
      inviting={<p>the invite</p>}
      before={null}
      send={unanswered}
      sendPiece={unanswered}
      hints={{ areOn: true, turn: () => undefined }}
      now={() => snapshot.state?.now ?? 0}
      onLeaveQuickly={nothing}
      onHelp={nothing}
      tellReader={nothing}
      {...rest}
    />,
  );
}

/** Labels of the buttons with this class, in order; `free` leaves out the disabled ones. */
function buttons(markup: string, kind: string, only: 'all' | 'free' = 'all'): readonly string[] {
  const found = [...markup.matchAll(/<button([^>]*)>(.*?)<\/button>/gsu)].filter(([, attributes]) =>
    attributes?.includes(`class="${kind}"`),
  );
  return found
    .filter(([, attributes]) => only === 'all' || !/\sdisabled=""/u.test(attributes ?? ''))
    .map(([, , inside]) => plain(inside ?? ''));
}

function plain(markup: string): string {
  return markup
    .replaceAll(/<svg.*?<\/svg>/gsu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&#x27;|’/gu, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const aloud = (step: string, stage?: 'acting' | 'answering') => rehearsedTo(step, HONEST_ALOUD, stage);
const see = (rehearsal: Rehearsal, seat: Seat, rest?: Partial<RoomViewProps>): string =>
  shown(seat, rehearsal.snapshot(seat), rest);

const GUIDES: readonly Choice[] = [
  HONEST_IN_WRITING,
  HONEST_ALOUD,
  { guide: 'daily', way: 'writing', pace: 'no-clock', first: 'b' },
  { guide: 'weekly', way: 'aloud', pace: 'short', first: 'a' },
  { guide: 'after', way: 'writing', pace: 'long', first: 'coin' },
];

/** Some hundred whole screens are drawn in each: on a busy machine that takes its time. */
const WALK_LIMIT_MS = 60_000;

/** Every place up to the end, looked at from both seats; the steps that were seen. */
function lookAtEveryPlace(rehearsal: Rehearsal): ReadonlySet<string> {
  const steps = new Set<string>();
  for (let presses = 0; presses < 200; presses += 1) {
    for (const seat of ['a', 'b'] as const) {
      const view = rehearsal.view(seat);
      const markup = see(rehearsal, seat);
      const filled = buttons(markup, 'primary-button');
      expect(filled.length, `${JSON.stringify(view.phase)} ${seat}`).toBeLessThanOrEqual(1);
      const { can, phase } = view;
      const mayMove = Boolean(
        can.choose ??
        can['hand-over'] ??
        can['name-hurt'] ??
        (phase.kind === 'keeping' && phase.mine === null && can['choose-kept'] ? true : undefined) ??
        (phase.kind === 'talking' && phase.step.rules === null && can.ready && !phase.step.ready[seat]),
      );
      expect(mayMove ? filled.length : 1, `${JSON.stringify(phase)} ${seat}`).toBe(1);
      expect(buttons(markup, 'bar-button').join(' | ')).toMatch(/^Leave quickly( \| Pause)? \| Help$/u);
      expect(markup.match(/<h1/gu)).toHaveLength(1);
      expect(markup).not.toMatch(/[{}]|undefined|NaN|\bnull\b/u);
      if (phase.kind === 'talking') steps.add(phase.step.id);
    }
    if (!rehearsal.moveOn()) break;
  }
  return steps;
}

describe('every place of every guide, for both', () => {
  it.each(GUIDES)(
    '$guide, $way, $pace: bar in order, one filled button where something is to be done',
    (choice) => {
      const steps = lookAtEveryPlace(new Rehearsal().begin(choice));
      expect(steps.size).toBeGreaterThan(3);
    },
    WALK_LIMIT_MS,
  );

  it.each([1, 2, 3, 4, 5, 6])(
    'after a betrayal, sitting %i: the same',
    (next) => {
      const rehearsal = new Rehearsal();
      rehearsal.state = { ...rehearsal.state, sittings: { guide: 'after', next, opensAt: 0, hurt: 'a' } };
      const steps = lookAtEveryPlace(rehearsal.begin({ ...HONEST_ALOUD, guide: 'after' }));
      expect([...steps].every((step) => step.startsWith(`after-${next}-`))).toBe(true);
      expect(steps.size).toBe(guides.after.sittings[next]?.steps.length);
    },
    WALK_LIMIT_MS,
  );
});

describe('a share turn aloud', () => {
  it('gives the speaker the floor, the hand-over and the minute, and no composer', () => {
    const markup = see(aloud('honest-share'), 'a');
    expect(buttons(markup, 'primary-button', 'free')).toEqual(["I've said it"]);
    expect(plain(markup)).toContain('It is your moment. Sam listens.');
    expect(buttons(markup, 'quiet-button', 'free')).toContain('A little longer');
    expect(markup).not.toContain('<textarea class="text-field-input" aria-describedby');
    expect(plain(markup)).toContain('Next: Hand it back');
  });

  it('gives the listener a smaller piece, a note of their own, and nothing filled', () => {
    const markup = see(aloud('honest-share'), 'b');
    expect(buttons(markup, 'primary-button')).toEqual([]);
    expect(plain(markup)).toContain("Alex is speaking. You don't need to answer yet.");
    expect(buttons(markup, 'quiet-button', 'free')).toContain('A smaller piece, please');
    expect(plain(markup)).toContain('Note for yourself');
    expect(buttons(markup, 'quiet-button')).not.toContain('A little longer');
  });

  it('tells the minute that one took to both, as the same minute for the other', () => {
    const rehearsal = aloud('honest-share').give('a', { kind: 'extend' });
    expect(plain(see(rehearsal, 'a'))).toContain('You took 1 more minute. The same is there for Sam.');
    expect(plain(see(rehearsal, 'b'))).toContain(
      'Alex took 1 more minute. The same is here for you in your turn.',
    );
  });

  it('shows the quiet sign to the speaker, and the grace to both', () => {
    const rehearsal = aloud('honest-share').wait(135_000);
    expect(plain(see(rehearsal, 'a'))).toContain('a few breaths left');
    expect(plain(see(rehearsal, 'b'))).not.toContain('a few breaths left');
    rehearsal.wait(20_000);
    expect(plain(see(rehearsal, 'a'))).toContain('Finish your thought.');
    expect(plain(see(rehearsal, 'b'))).toContain('Alex is finishing the thought.');
  });
});

describe('a share turn in writing', () => {
  it('has the composer for the speaker alone, and sending is the filled button', () => {
    const rehearsal = rehearsedTo('honest-share');
    const speaker = see(rehearsal, 'a', { draft: { text: 'When you left, I …', set: nothing } });
    expect(speaker).toContain('When you left, I …');
    expect(buttons(speaker, 'primary-button', 'free')).toEqual(['Send this piece']);
    const listener = see(rehearsal, 'b');
    expect(plain(listener)).toContain('Nothing has come yet. Alex is finding the words.');
    expect(buttons(listener, 'primary-button')).toEqual([]);
  });

  it('keeps a draft in sight when the floor has gone on', () => {
    const rehearsal = rehearsedTo('honest-share').give('a', { kind: 'hand-over' });
    expect(plain(see(rehearsal, 'a', { draft: { text: 'not done', set: nothing } }))).toContain(
      'still here for your next turn',
    );
  });

  it('hands over once something was sent, and shows each piece with its author', () => {
    const rehearsal = rehearsedTo('honest-share').write('a', 'It was quiet for days.');
    expect(buttons(see(rehearsal, 'a'), 'primary-button', 'free')).toEqual(["I've said it"]);
    const listener = see(rehearsal, 'b');
    expect(listener).toMatch(/<li class="piece" data-seat="a">.*Alex.*It was quiet for days\./su);
  });

  it('refuses a piece that is too long before it goes out, and says by how much', () => {
    const markup = see(rehearsedTo('honest-share'), 'a', { draft: { text: 'x'.repeat(4003), set: nothing } });
    expect(plain(markup)).toContain('3 characters too many for one piece');
    expect(buttons(markup, 'primary-button', 'free')).toEqual([]);
  });

  it('says so when a piece cannot be read', () => {
    const rehearsal = rehearsedTo('honest-share').write('a', 'gone');
    const snapshot = rehearsal.snapshot('b');
    const markup = shown('b', { ...snapshot, words: [{ number: 1, seat: 'a', text: null }] });
    expect(plain(markup)).toContain("This piece couldn't be read on this device. Ask Alex to say it again.");
  });

  it('offers to hear it again, smaller, instead of an empty hand-back', () => {
    const rehearsal = rehearsedTo('honest-share').write('a', 'One piece.').give('a', { kind: 'hand-over' });
    const markup = see(rehearsal, 'b');
    expect(buttons(markup, 'quiet-button', 'free')).toContain('I need to hear it again, smaller');
    expect(buttons(markup, 'primary-button', 'free')).toEqual([]);
    expect(plain(markup)).toContain('One piece.');
  });
});

describe('the other kinds of steps', () => {
  it('heard: only the speaker chooses, and what is left of "not quite" is said', () => {
    const rehearsal = aloud('honest-heard');
    const speaker = see(rehearsal, 'a');
    expect(buttons(speaker, 'primary-button', 'free')).toEqual(["Yes, that's it"]);
    expect(buttons(speaker, 'quiet-button', 'free')).toEqual(
      expect.arrayContaining(['Not quite', 'Close enough', 'Park it']),
    );
    expect(plain(speaker)).toContain('Not quite is there 2 more times.');
    const listener = plain(see(rehearsal, 'b'));
    expect(listener).toContain('Alex is choosing. There is no hurry.');
    expect(listener).not.toContain("Yes, that's it");
  });

  it('private: ready or another time, and nothing of the feeling leaves', () => {
    const rehearsal = aloud('honest-arrive');
    const markup = see(rehearsal, 'b');
    expect(buttons(markup, 'primary-button', 'free')).toEqual(["I'm ready"]);
    expect(buttons(markup, 'quiet-button', 'free')).toContain('Another time');
    expect(plain(markup)).toContain('Too full to talk');
    rehearsal.give('a', { kind: 'ready' });
    expect(plain(see(rehearsal, 'b'))).toContain('Alex is ready when you are.');
    expect(plain(see(rehearsal, 'a'))).toContain("You're ready. Sam will say when they are.");
  });

  it('rules: both see whose taps are there, in words', () => {
    const rehearsal = aloud('honest-rules').give('b', { kind: 'keep-rule', rule: 1, kept: true });
    const markup = see(rehearsal, 'a');
    expect(markup.match(/aria-pressed="false"/gu)).toHaveLength(6);
    expect(plain(markup).match(/Sam can keep this/gu)).toHaveLength(1);
    expect(see(rehearsal, 'b').match(/aria-pressed="true"/gu)).toHaveLength(1);
  });

  it('rules: a tapped rule takes no second tap, and not being able to keep one is a press of its own', () => {
    const rehearsal = aloud('honest-rules');
    const markup = see(rehearsal, 'a');
    expect(plain(markup)).toContain("One of these I can't keep today");
    expect(buttons(markup, 'quiet-button', 'free')).toContain('Close for now');
    expect(ruleTap([true, false], 0)).toBeNull();
    expect(ruleTap([true, false], 1)).toEqual({ kind: 'keep-rule', rule: 1, kept: true });
    rehearsal.give('a', { kind: 'keep-rule', rule: 0, kept: false });
    expect(rehearsal.view('b').phase).toMatchObject({ kind: 'home', lastEnding: 'another-time' });
  });

  it('an ask is answered evenly: three answers of one look, and the filled button waits for a choice', () => {
    const rehearsal = aloud('honest-need', 'answering');
    const markup = see(rehearsal, 'b');
    expect(buttons(markup, 'primary-button')).toEqual(['Give this answer']);
    expect(buttons(markup, 'primary-button', 'free')).toEqual([]);
    expect(buttons(markup, 'quiet-button', 'free')).toEqual(
      expect.arrayContaining(['Yes, gladly', 'Part of it', 'Not yet', 'Add a need to our list']),
    );
  });

  it('breath: nothing to press but the bar', () => {
    const markup = see(aloud('honest-breath'), 'a');
    expect(buttons(markup, 'primary-button')).toEqual([]);
    expect(markup).toContain('breath-circle');
  });

  it('close: "close for today", and no step after it', () => {
    const markup = see(aloud('honest-close'), 'b');
    expect(buttons(markup, 'primary-button', 'free')).toEqual(['Close for today']);
    expect(plain(markup)).toContain('This is the last step.');
  });
});

describe('pause, lost partner, offline', () => {
  it('pause says no name and covers the talk; each comes back alone', () => {
    const rehearsal = rehearsedTo('honest-share').write('a', 'A secret line.').give('b', { kind: 'pause' });
    for (const seat of ['a', 'b'] as const) {
      const text = plain(see(rehearsal, seat));
      expect(text).toContain("Let's stop for a bit. You don't have to explain.");
      expect(text).not.toContain('A secret line.');
      expect(buttons(see(rehearsal, seat), 'primary-button', 'free')).toEqual(["I'm back"]);
      expect(buttons(see(rehearsal, seat), 'quiet-button', 'free')).toContain('Enough for today');
    }
    rehearsal.give('a', { kind: 'resume' });
    expect(plain(see(rehearsal, 'b'))).toContain('Alex is here when you are.');
  });

  it('a lost partner: the clock stands, and who keeps the time', () => {
    const rehearsal = aloud('honest-share').wait(30_000).lose('a');
    const text = plain(see(rehearsal, 'b'));
    expect(text).toContain("Paused while Alex's connection comes back.");
    expect(text).not.toContain('Nothing is lost.');
    expect(text).toContain("Alex keeps the time that's left.");
    expect(text).toContain('The clock has stopped.');
    expect(plain(see(rehearsal.wait(9000), 'b'))).toContain('We lost Alex. Nothing is lost.');
  });

  it('offline: the same page stays readable and every command waits', () => {
    const snapshot = rehearsedTo('honest-share').write('a', 'Still here.').snapshot('a');
    const markup = shown('a', { ...snapshot, connection: 'lost', lostSince: 1 });
    expect(plain(markup)).toContain('The connection dropped. Your place is held.');
    expect(plain(markup)).toContain('Still here.');
    expect(buttons(markup, 'primary-button', 'free')).toEqual([]);
    expect(buttons(markup, 'bar-button', 'free')).toEqual(['Leave quickly', 'Help']);
  });

  it("back, and the partner's short drop says nothing", () => {
    const snapshot = aloud('honest-share').snapshot('a');
    expect(plain(shown('a', snapshot, { hasJustComeBack: true }))).toContain("You're back where you were.");
    expect(plain(shown('a', snapshot))).not.toContain('connection');
  });
});

describe('before and after the talk', () => {
  it('finding the room, inviting, stopped', () => {
    const snapshot = new Rehearsal().snapshot('a');
    expect(plain(shown('a', { ...snapshot, state: null, connection: 'connecting' }))).toContain(
      'Finding the room.',
    );
    expect(plain(shown('a', { ...snapshot, connection: 'stopped' }))).toContain(
      'This room has stopped here.',
    );
  });

  it('choose together: nothing starts by one alone', () => {
    const rehearsal = new Rehearsal().both({ kind: 'arrive' });
    expect(buttons(see(rehearsal, 'a'), 'primary-button', 'free')).toEqual(['Suggest this']);
    rehearsal.give('a', { kind: 'propose', choice: { ...HONEST_ALOUD, first: 'coin' } });
    expect(buttons(see(rehearsal, 'a'), 'primary-button')).toEqual([]);
    expect(buttons(see(rehearsal, 'a'), 'quiet-button', 'free')).toEqual(
      expect.arrayContaining(['Take it back', 'Change it']),
    );
    const other = see(rehearsal, 'b');
    expect(plain(other).match(/Alex suggests/gu)).toHaveLength(1);
    expect(plain(other)).toContain('Toss a coin');
    expect(buttons(other, 'primary-button', 'free')).toEqual(['Begin like this']);
  });

  it('keeping: nothing is chosen beforehand, and the other choice is not told', () => {
    const rehearsal = rehearsedTo('honest-share').write('a', 'Keep me?');
    while (rehearsal.view('a').phase.kind === 'talking') rehearsal.moveOn();
    const before = see(rehearsal, 'a');
    expect(before).not.toContain('checked=""');
    expect(buttons(before, 'primary-button', 'free')).toEqual(['Let the words go']);
    rehearsal.give('b', { kind: 'choose-kept', pieces: [1] });
    expect(see(rehearsal, 'a')).not.toContain('checked=""');
    expect(plain(see(rehearsal, 'a'))).toContain('Sam has chosen.');
  });
});
