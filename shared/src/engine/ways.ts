import type { Seat } from '../base/index.ts';
import type { Way } from './commands.ts';
import type { Conversation } from './conversation-state.ts';

/** How a partner speaks now: what they have changed to, or else what both agreed. */
export function wayOf(conversation: Conversation, seat: Seat): Way {
  return conversation.changed?.[seat] ?? agreedWay(conversation, seat);
}

function agreedWay({ way, writes }: Conversation, seat: Seat): Way {
  return writes === seat ? 'writing' : way;
}

/**
 * What a partner may change their own way to, alone and at any time. Writing is always open, and so is the way back
 * to what both agreed; who speaks by voice here may go on aloud instead. Voice that was not agreed is nobody's to
 * begin alone.
 */
export function waysOpen(conversation: Conversation, seat: Seat): readonly Way[] {
  const agreed = agreedWay(conversation, seat);
  const ways: readonly Way[] = agreed === 'voice' ? ['voice', 'aloud', 'writing'] : [agreed, 'writing'];
  const now = wayOf(conversation, seat);
  return [...new Set(ways)].filter((way) => way !== now);
}
