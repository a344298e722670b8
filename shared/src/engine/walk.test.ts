import { describe, expect, it } from 'vitest';
import { GUIDE_IDS, guides } from '../guides/index.ts';
import { roomDriver } from './testing/room-driver.ts';
import { wordsConversation } from './words-place.ts';

describe('the straight way through', () => {
  it.each(GUIDE_IDS)('[EN1] of the guide %s comes to its close, in writing and aloud', (guide) => {
    for (const way of ['writing', 'aloud'] as const) {
      const room = roomDriver();
      room.begin({ guide, way });
      room.walkTo('end');
      const isWritten = way === 'writing' && (guide === 'honest' || guide === 'weekly');
      expect(room.state().lastEnding).toBe('closed');
      expect(room.state().phase.kind).toBe(isWritten ? 'keeping' : 'home');
      expect(wordsConversation(room.state())).toBe(isWritten ? 1 : null);
    }
  });

  it('[SI1] leads through the seven sittings in order, each after its rest', () => {
    const room = roomDriver();
    for (let sitting = 0; sitting < 7; sitting += 1) {
      room.begin({ guide: 'after', first: 'b' });
      expect(room.talk().sitting).toBe(sitting);
      room.walkTo('end');
      const { sittings } = room.state();
      expect(sittings?.next ?? 7).toBe(sitting + 1);
      if (sittings === null) continue;
      expect(sittings).toMatchObject({ hurt: 'a', opensAt: room.now() + 48 * 3_600_000 });
      room.wait(48 * 3_600_000);
    }
    expect(room.state().sittings).toBeNull();
    expect(guides.after.sittings).toHaveLength(7);
  });
});
