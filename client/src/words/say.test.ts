import { describe, expect, it } from 'vitest';
import { say, sayWith } from './say.ts';

describe('say', () => {
  it('puts the values in their places', () => {
    expect(say('join.title', { name: 'Alex' })).toBe('Alex would like to talk with you.');
  });

  it('chooses the plural', () => {
    expect(say('invite.once', { hours: 1 })).toContain('the next hour.');
    expect(say('invite.once', { hours: 24 })).toContain('the next 24 hours.');
  });

  it('prints the apostrophe as it is read in a book', () => {
    expect(say('waiting.ready')).toBe('I’m ready');
  });

  it('shows a name as it was typed, braces and all', () => {
    expect(say('join.title', { name: "{x} O'Neil <b>" })).toBe("{x} O'Neil <b> would like to talk with you.");
  });

  it('takes a computed key with its values', () => {
    expect(sayWith('seat.you', { name: 'Sam' })).toBe('Sam (you)');
  });

  it('does not compile without the values a sentence needs', () => {
    // @ts-expect-error a name is missing
    expect(say('join.title')).toContain('would like to talk');
  });
});
