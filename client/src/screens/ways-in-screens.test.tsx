import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { waysInPictures } from '../gallery/ways-in-pictures.tsx';

/** Screens on which nothing can be pressed but the bar: waiting, or the way out is outside this page. */
const NO_PRIMARY = new Set([
  'waiting-alone',
  'waiting-you-ready',
  'page-needs-https',
  'page-old-browser',
  'page-finding',
  'page-lock-fetching',
  'door-settling',
]);

const pictures = Object.entries(waysInPictures).map(
  ([name, picture]) => [name, renderToStaticMarkup(picture() as ReactElement)] as const,
);

function markupOf(name: string): string {
  const found = pictures.find(([key]) => key === name);
  if (found === undefined) throw new Error(`no picture ${name}`);
  return found[1];
}

/** The words on a screen, as read. */
function textOf(name: string): string {
  return markupOf(name)
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ');
}

function buttonsOf(name: string): readonly { readonly label: string; readonly isDisabled: boolean }[] {
  return [...markupOf(name).matchAll(/<button([^>]*)>(.*?)<\/button>/gu)].map(
    ([, attributes = '', inside = '']) => ({
      label: inside.replaceAll(/<[^>]+>/gu, '').trim(),
      isDisabled: attributes.includes('disabled=""'),
    }),
  );
}

describe.each(pictures)('%s', (name, markup) => {
  it('has exactly one filled button where something can be done, and never two', () => {
    expect(markup.match(/class="primary-button"/gu) ?? []).toHaveLength(NO_PRIMARY.has(name) ? 0 : 1);
  });

  it('ends with the bar: leave quickly, then help, nothing to pause', () => {
    const labels = buttonsOf(name).map(({ label }) => label);
    expect(labels.slice(-2)).toEqual(['Leave quickly', 'Help']);
    expect(labels).not.toContain('Pause');
    expect(buttonsOf(name).find(({ label }) => label === 'Leave quickly')?.isDisabled).toBe(false);
  });

  it('has one heading of the first level, one main part, and says each control in words', () => {
    expect(markup.match(/<h1/gu)).toHaveLength(1);
    expect(markup.match(/<main/gu)).toHaveLength(1);
    expect(buttonsOf(name).filter(({ label }) => label === '')).toEqual([]);
  });

  it('carries no inline style and no script, as the policy demands', () => {
    expect(markup).not.toMatch(/ style="|<style|<script/u);
  });
});

describe('landing', () => {
  it('says what this is in three plain lines, and who runs it', () => {
    expect(textOf('landing')).toContain('Talk one at a time, and be heard.');
    expect(textOf('landing')).toContain('No accounts.');
    expect(textOf('landing')).toContain('Who runs this server: Mira and Jo');
  });

  it('never says what the server cannot read without what its host could do', () => {
    expect(textOf('landing')).toContain(
      'Whoever runs it can’t read what you write, but could change the app.',
    );
  });

  it('offers the way back first to a device that has a room', () => {
    expect(markupOf('landing')).toMatch(/<a [^>]*href="\/right-for-us">Is this right for us\?/u);
    const labels = buttonsOf('landing-returning').map(({ label }) => label);
    expect(labels.indexOf('Back to your room')).toBeLessThan(labels.indexOf('Open another room'));
    expect(markupOf('landing-returning')).toMatch(/class="primary-button">Back to your room/u);
  });
});

describe('create', () => {
  it('cannot be pressed twice while the room is being made', () => {
    expect(buttonsOf('create-making').find(({ label }) => label === 'Making the room.')?.isDisabled).toBe(
      true,
    );
    expect(buttonsOf('create').find(({ label }) => label === 'Make the room')?.isDisabled).toBe(false);
  });

  it('says why it did not work, where it is heard at once', () => {
    expect(markupOf('create-trouble')).toContain('role="alert"');
    expect(textOf('create-trouble')).toContain('Too many rooms were opened from here just now.');
  });
});

describe('invite', () => {
  it('shares where there is a share sheet, copies where there is none', () => {
    expect(markupOf('invite')).toMatch(/class="primary-button"[^>]*>(?:<svg.*?<\/svg>)?Share link/u);
    expect(markupOf('invite-copied')).toMatch(/class="primary-button"[^>]*>(?:<svg.*?<\/svg>)?Copied/u);
    expect(textOf('invite-copied')).not.toContain('Share link');
  });

  it('shows the link as text only when copying is denied', () => {
    expect(markupOf('invite-denied')).toContain('https://heard.example/join/');
    expect(markupOf('invite')).not.toContain('https://heard.example/join/');
  });

  it('says whether they have joined and nothing about who opened what', () => {
    expect(textOf('invite')).toContain('Not joined yet');
    expect(textOf('invite')).not.toMatch(/opened/iu);
  });

  it('says how long the link is good for', () => {
    expect(textOf('invite')).toContain('works once and for the next 24 hours');
    expect(textOf('invite-renewing')).toContain('works once and for the next hour');
  });
});

describe('join', () => {
  it('says who asks, that a no is fine, and what the host could do', () => {
    expect(textOf('join')).toContain('Alex would like to talk with you.');
    expect(textOf('join')).toContain('you can stop whenever you like');
    expect(textOf('join')).toContain('This room is on heard.example.');
    expect(buttonsOf('join').map(({ label }) => label)).toContain('Not now');
    expect(textOf('join-declined')).toContain('That’s fine. Nothing was sent.');
  });

  it('warns where the browser forgets', () => {
    expect(textOf('join-unnamed')).toContain('This app may forget the room');
    expect(textOf('join')).not.toContain('may forget');
  });
});

describe('the check words', () => {
  it('offers both answers with the same ease, and stops the room when they differ', () => {
    expect(textOf('check')).toContain('amber lighthouse');
    expect(
      buttonsOf('check')
        .filter(({ isDisabled }) => !isDisabled)
        .map(({ label }) => label),
    ).toEqual(['They match', 'They don’t', 'Not now', 'Leave quickly', 'Help']);
    expect(textOf('check-locked')).not.toContain('lighthouse');
  });
});

describe('waiting and home', () => {
  it('tells each the same fact from their own side', () => {
    expect(textOf('waiting-you-ready')).toContain('You’re ready. Sam will say when they are.');
    expect(textOf('waiting-other-ready')).toContain('Alex is ready when you are.');
    expect(textOf('waiting-you-ready')).toContain('No hurry. This room will still be here tomorrow.');
  });

  it('shows only what both have agreed, and cannot begin a talk offline', () => {
    expect(textOf('home')).toContain('Sam writes a line before leaving work.');
    expect(textOf('home')).not.toContain('A walk on Sunday.');
    expect(buttonsOf('home-offline').find(({ label }) => label === 'Talk again')?.isDisabled).toBe(true);
    expect(textOf('home-first')).toContain('Start small. One thing, one week.');
  });

  it('tells nothing about presence', () => {
    for (const name of ['home', 'home-first', 'home-offline']) {
      expect(textOf(name)).not.toMatch(/online|last seen|was here|joined/iu);
    }
  });
});

describe('help', () => {
  it('gives numbers that can be called, with when they were checked, and never sends where one came from', () => {
    const markup = markupOf('help');
    expect(textOf('help')).toContain('National Domestic Violence Hotline');
    expect(textOf('help')).toContain('Last checked on: not yet');
    expect(textOf('help')).toContain('Last checked on 2026-11-20');
    expect(textOf('help')).toContain('has not confirmed these lines yet');
    expect(markup.match(/target="_blank"/gu)).toHaveLength(
      markup.match(/rel="noreferrer noopener"/gu)?.length ?? 0,
    );
    expect(markup).toContain('href="tel:988"');
  });

  it('shows no names and leads somewhere from every country', () => {
    expect(textOf('help')).not.toMatch(/Alex|Sam/u);
    expect(textOf('help-elsewhere')).toContain('Find A Helpline');
    expect(textOf('help-not-loaded')).toContain('call the emergency number of your country');
    expect(textOf('help-not-loaded')).toContain('heard.example/help');
  });

  it('says plainly what this room is not', () => {
    for (const name of ['help', 'help-not-loaded']) {
      expect(textOf(name)).toContain('It is not therapy and not an emergency service.');
      expect(textOf(name)).toContain('No clinician has reviewed it yet.');
    }
  });
});
