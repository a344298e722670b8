import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { agreementHash, isSignable } from './agreement-text.ts';
import { openFakeList } from './list-fake.ts';
import type { AgreementField, AgreementView } from './list-port.ts';
import { AGREEMENT_FIELDS, LIST_LIMITS } from './list-schema.ts';

/** Both seats over one document, and an agreement with something written in it. */
function bothSeats() {
  const doc = new Y.Doc();
  const a = openFakeList({ seat: 'a', doc }).list;
  const b = openFakeList({ seat: 'b', doc }).list;
  const id = a.addAgreement();
  const text = (field: AgreementField): Y.Text =>
    (doc.getMap('items').get(id) as Y.Map<unknown>).get(field) as Y.Text;
  text('act').insert(0, 'Tea at eight');
  const view = (): AgreementView => a.snapshot().agreements[0] as AgreementView;
  return { doc, a, b, id, text, view };
}

describe('signatures', () => {
  it.each([['a', 'b'] as const, ['b', 'a'] as const])(
    'agree when both name the text, %s first',
    (one, two) => {
      const both = bothSeats();
      expect(both.view().state).toBe('draft');
      both[one].sign(both.id);
      expect(both.view()).toMatchObject({ state: 'proposed', signed: { [one]: true, [two]: false } });
      both[two].sign(both.id);
      expect(both.view()).toMatchObject({ state: 'agreed', signed: { a: true, b: true } });
    },
  );

  it.each(AGREEMENT_FIELDS)('are both cleared by any change of %s, even a space', (field) => {
    const { a, b, id, text, view } = bothSeats();
    a.sign(id);
    b.sign(id);
    text(field).insert(0, ' ');
    expect(view()).toMatchObject({ state: 'changed', signed: { a: false, b: false } });
    b.sign(id);
    expect(view()).toMatchObject({ state: 'changed', signed: { a: false, b: true } });
    a.sign(id);
    expect(view().state).toBe('agreed');
  });

  it('are cleared by another review date, and stand again for the very text that was signed', () => {
    const { a, b, id, view } = bothSeats();
    a.sign(id);
    b.sign(id);
    b.setReviewOn(id, '2026-12-24');
    expect(view()).toMatchObject({ state: 'changed', reviewOn: '2026-12-24' });
    b.undo();
    expect(view()).toMatchObject({ state: 'agreed', reviewOn: '' });
  });

  it('do not mind how a keyboard composes a letter', () => {
    const { a, b, id, text, view } = bothSeats();
    text('who').insert(0, 'Ren\u00e9');
    a.sign(id);
    b.sign(id);
    text('who').delete(3, 1);
    text('who').insert(3, 'e\u0301');
    expect(view().state).toBe('agreed');
    text('who').insert(0, '\u200b');
    expect(view().state).toBe('changed');
  });

  it('can be withdrawn by either at any time, and only one’s own', () => {
    const { a, b, id, view } = bothSeats();
    a.sign(id);
    b.sign(id);
    a.withdraw(id);
    expect(view()).toMatchObject({ state: 'proposed', signed: { a: false, b: true } });
    a.withdraw(id);
    expect(view().signed.b).toBe(true);
    b.withdraw(id);
    expect(view().state).toBe('draft');
  });

  it('of the one who sets aside are asked anew when it is taken up', () => {
    const { a, b, id, view } = bothSeats();
    a.sign(id);
    b.sign(id);
    a.setAside(id);
    expect(view().state).toBe('set-aside');
    a.sign(id);
    expect(view()).toMatchObject({ state: 'set-aside', signed: { a: false } });
    b.takeUp(id);
    expect(view()).toMatchObject({ state: 'proposed', signed: { a: false, b: true } });
  });

  it('are not put under an agreement without a small act, nor under words that came in since', () => {
    const { a, b, id, text, view } = bothSeats();
    const shown = view();
    text('act').insert(0, 'Green ');
    b.sign(id, shown);
    expect(view().state).toBe('draft');
    text('act').delete(0, text('act').length);
    a.sign(id);
    expect([view().state, isSignable(view())]).toEqual(['draft', false]);
  });

  it('never count under a text too long to be shown whole', () => {
    const { a, id, text, view } = bothSeats();
    text('when').insert(0, 'x'.repeat(LIST_LIMITS.shownChars));
    a.sign(id);
    expect(view()).toMatchObject({ state: 'draft', signed: { a: false } });
  });

  it('are not undone by undo', () => {
    const { a, id, view } = bothSeats();
    a.setReviewOn(id, '2027-01-01');
    a.sign(id);
    a.undo();
    expect(view()).toMatchObject({ reviewOn: '', state: 'changed' });
    a.redo();
    expect(view().state).toBe('proposed');
  });
});

describe('agreementHash', () => {
  const fields = { need: 'n', act: 'a', who: 'w', when: 'h', notice: 'o' };
  const hash = (change: Partial<Record<AgreementField | 'id' | 'reviewOn', string>>): string =>
    agreementHash({
      id: change.id ?? 'x',
      reviewOn: change.reviewOn ?? '',
      fields: { ...fields, ...change },
    });

  it('is this value for this text, for good: signatures of old lists must still be readable', () => {
    expect(hash({})).toBe('7e692da5249de74d85cc32cfdf2fee7361f24d26538a091028cd85f51bd62b88');
  });

  it('differs with every part and with where a part ends', () => {
    const hashes = [
      hash({}),
      hash({ id: 'y' }),
      hash({ reviewOn: '2026-12-01' }),
      ...AGREEMENT_FIELDS.map((field) => hash({ [field]: 'other' })),
      hash({ need: 'na', act: '' }),
      hash({ need: '', act: 'na' }),
      hash({ need: 'n\u0000\u0000\u0000\u0001a', act: '' }),
      hash({ act: 'A' }),
      hash({ act: 'a\n' }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
