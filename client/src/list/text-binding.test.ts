import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FakeTextArea } from './fake-text-area.ts';
import { openFakeList } from './list-fake.ts';
import type { TextTarget } from './list-port.ts';
import { LIST_LIMITS } from './list-schema.ts';

/** One agreement on two devices whose documents exchange every update at once, unless held. */
function twoAreas() {
  const mine = openFakeList({ seat: 'a' });
  const theirs = openFakeList({ seat: 'b', doc: new Y.Doc() });
  mine.doc.clientID = 1;
  theirs.doc.clientID = 2;
  link(mine.doc, theirs.doc);
  const id = mine.list.addAgreement();
  const target: TextTarget = { item: 'agreement', id, field: 'act' };
  const area = new FakeTextArea();
  const far = new FakeTextArea();
  mine.list.bindText(target, area.element);
  theirs.list.bindText(target, far.element);
  area.focus();
  far.focus();
  const text = (mine.doc.getMap('items').get(id) as Y.Map<unknown>).get('act') as Y.Text;
  return { mine, theirs, id, target, area, far, text };
}

function link(one: Y.Doc, other: Y.Doc): void {
  const wire = Symbol('wire');
  one.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== wire && Y.applyUpdate(other, update, wire),
  );
  other.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== wire && Y.applyUpdate(one, update, wire),
  );
}

describe('TextBinding', () => {
  it('carries what is typed to the other side at once', () => {
    const { area, far, text } = twoAreas();
    area.type('tea at eight');
    area.select(3, 6);
    area.type(' with you,');
    expect(far.value).toBe('tea with you, eight');
    expect(text.toJSON()).toBe(far.value);
  });

  it('moves the selection with edits before it and leaves the scroll', () => {
    const { area, far } = twoAreas();
    area.type('one two three');
    area.select(4, 7);
    area.scrollTop = 30;
    far.select(0);
    far.type('and ');
    expect([area.selectionStart, area.selectionEnd, area.scrollTop]).toEqual([8, 11, 30]);
    far.select(0, 10);
    far.type('');
    expect(area.value).toBe('o three');
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, 1]);
  });

  it('keeps the caret before what comes in at the caret', () => {
    const { area, far } = twoAreas();
    area.type('ab');
    area.select(1);
    far.select(1);
    far.type('XX');
    expect([area.value, area.selectionStart]).toEqual(['aXXb', 1]);
  });

  it("sends composed letters out at once and lets the partner's wait until the end", () => {
    const { area, far } = twoAreas();
    area.type('hello world');
    area.select(5);
    area.startComposition();
    area.compose('k');
    far.select(0);
    far.type('Oh, ');
    area.compose('ka');
    area.compose('か');
    expect(area.value).toBe('helloか world');
    expect(far.value).toBe('Oh, helloか world');
    expect(area.disturbed).toBe(0);
    area.endComposition();
    expect([area.value, area.selectionStart]).toEqual(['Oh, helloか world', 10]);
    expect(area.disturbed).toBe(0);
  });

  it('merges when the focus goes in the middle of a composition', () => {
    const { area, far } = twoAreas();
    area.type('abc');
    area.startComposition();
    area.compose('d');
    far.select(0, 2);
    far.type('');
    expect(area.value).toBe('abcd');
    area.blur();
    expect(area.value).toBe('cd');
    expect(far.value).toBe('cd');
  });

  it('composes on while the partner takes away the very place', () => {
    const { area, far } = twoAreas();
    area.type('all of this goes');
    area.select(7);
    area.startComposition();
    area.compose('に');
    far.select(8, far.value.length);
    far.type('');
    far.select(0, 7);
    far.type('');
    area.compose('にほ');
    area.endComposition();
    expect(area.value).toBe('にほ');
    expect(far.value).toBe('にほ');
  });

  it('undoes and redoes only own edits, composed ones too, with the caret at the change', () => {
    const { area, far, mine } = twoAreas();
    area.type('mine ');
    area.blur();
    area.focus();
    area.select(5);
    area.startComposition();
    far.select(5);
    far.type('theirs');
    area.compose('か');
    area.endComposition();
    expect(far.value.includes('theirs') && far.value.includes('か')).toBe(true);
    area.press('z');
    expect(area.value).toBe('mine theirs');
    area.press('z');
    expect([area.value, far.value]).toEqual(['theirs', 'theirs']);
    area.press('z', { shiftKey: true });
    expect(area.value).toBe('mine theirs');
    expect(area.selectionStart).toBe(5);
    expect(mine.list.canRedo()).toBe(true);
  });

  it('cuts what does not fit at a whole letter and says so, and never what merges', () => {
    const { mine, target, far } = twoAreas();
    const area = new FakeTextArea();
    const told: number[] = [];
    mine.list.bindText(target, area.element, (chars) => told.push(chars));
    area.focus();
    area.type(`${'x'.repeat(LIST_LIMITS.fieldChars - 1)}🙂more`);
    expect(area.value).toBe('x'.repeat(LIST_LIMITS.fieldChars - 1));
    expect([told, far.value]).toEqual([[6], area.value]);
    area.select(0, 4);
    area.type('ok');
    expect(told).toEqual([6, 0]);
    expect(far.value.startsWith('okx')).toBe(true);
    const text = (mine.doc.getMap('items').get(target.id) as Y.Map<unknown>).get('act') as Y.Text;
    text.insert(0, 'y'.repeat(100));
    expect(area.value.length).toBeGreaterThan(LIST_LIMITS.fieldChars);
    area.select(0, 50);
    area.type('');
    expect(far.value).toBe(area.value);
  });

  it('waits for the other half of a surrogate pair', () => {
    const { area, far } = twoAreas();
    area.type('\uD83D');
    expect(far.value).toBe('');
    area.type('\uDE42');
    expect(far.value).toBe('🙂');
    area.type('\uD83D');
    area.blur();
    expect([far.value, area.value]).toEqual(['🙂\uFFFD', '🙂\uFFFD']);
  });

  it('shows and edits a text with content no textarea can hold', () => {
    const { area, far, text } = twoAreas();
    text.insert(0, 'a\r\nb\rc');
    text.insertEmbed(1, { image: 'x' });
    text.format(0, 2, { bold: true });
    expect(area.value).toBe('a\nbc');
    area.select(2);
    area.type('!');
    expect([area.value, far.value, text.toJSON()]).toEqual(['a\n!bc', 'a\n!bc', 'a\n!bc']);
    expect(text.length).toBe(5);
  });

  it('shows a broken client’s endless text in part and read only', () => {
    const { area, text } = twoAreas();
    text.insert(0, 'z'.repeat(LIST_LIMITS.shownChars + 1));
    expect([area.value.length, area.readOnly]).toEqual([LIST_LIMITS.shownChars, true]);
    text.delete(0, 100);
    expect([area.value.length, area.readOnly]).toEqual([LIST_LIMITS.shownChars - 99, false]);
  });

  it('goes on after the need it belongs to was taken out and brought back', () => {
    const { list, doc } = openFakeList();
    const id = list.addNeed();
    const area = new FakeTextArea();
    const unbind = list.bindText({ item: 'need', id }, area.element);
    area.focus();
    area.type('rest');
    list.remove(id);
    area.type('lost');
    list.undo();
    expect(area.value).toBe('rest');
    area.type(' on Sundays');
    expect(list.snapshot().needs[0]?.text).toBe('rest on Sundays');
    unbind();
    area.type('later');
    expect(list.snapshot().needs[0]?.text).toBe('rest on Sundays');
    expect(doc.getMap('items').size).toBe(1);
  });

  it('leaves an area without a text empty and read only', () => {
    const { list } = openFakeList();
    const area = new FakeTextArea();
    area.value = 'old';
    const unbind = list.bindText({ item: 'need', id: 'nothing-with-this-id' }, area.element);
    expect([area.value, area.readOnly]).toEqual(['', true]);
    unbind();
    expect(area.readOnly).toBe(false);
  });
});
