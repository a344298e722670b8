import type { AppendOutcome, Compaction, NewFrame, Reseal } from '../../ports/room-store.ts';
import type { LogQuota } from '../log-quota.ts';
import type { Head, LastAppend } from './head.ts';

/** What an append comes to: a new head to write, or an answer that changes nothing. */
export type AppendDecision =
  | { readonly kind: 'write'; readonly position: number; readonly head: Head }
  | { readonly kind: 'answer'; readonly outcome: AppendOutcome };

export function decideAppend(head: Head, frame: NewFrame, quota: LogQuota): AppendDecision {
  if (frame.epoch !== head.epoch) return { kind: 'answer', outcome: { kind: 'resealed', epoch: head.epoch } };
  const last = head.members.get(frame.member);
  if (last !== undefined && frame.sequence === last.sequence) {
    return { kind: 'answer', outcome: { kind: 'appended', position: last.position } };
  }
  if (last !== undefined && frame.sequence !== last.sequence + 1) {
    return { kind: 'answer', outcome: { kind: 'out-of-order', last: last.sequence } };
  }
  const bytes = head.bytes + frame.bytes.length;
  if (bytes > quota.bytes || head.next - head.base >= quota.frames) {
    return { kind: 'answer', outcome: { kind: 'full', bytes: head.bytes } };
  }
  const position = head.next;
  const members = new Map(head.members).set(frame.member, { sequence: frame.sequence, position });
  return {
    kind: 'write',
    position,
    head: { ...head, next: position + 1, bytes, expiresAt: frame.expiresAt, members },
  };
}

export function canCompact(head: Head, change: Compaction): boolean {
  return (
    change.epoch === head.epoch &&
    change.base === head.base &&
    change.upTo > head.base &&
    change.upTo <= head.next
  );
}

export function canReseal(head: Head, change: Reseal): boolean {
  return change.epoch === head.epoch && change.position === head.next;
}

export function resealedHead(head: Head, change: Reseal): Head {
  const { length } = change.snapshot;
  const log = { base: head.next, bytes: length, snapshotBytes: length, epoch: head.epoch + 1 };
  return { ...head, ...log, members: new Map() };
}

/** @param freed bytes of the frames that the snapshot replaces */
export function compactedHead(head: Head, change: Compaction, freed: number): Head {
  return {
    ...head,
    base: change.upTo,
    bytes: head.bytes - freed - head.snapshotBytes + change.snapshot.length,
    snapshotBytes: change.snapshot.length,
    expiresAt: change.expiresAt,
    members: membersSince(head.members, head.base),
  };
}

/** Every session is a new member; without this the head would grow for as long as the room lives. */
function membersSince(members: Head['members'], position: number): ReadonlyMap<string, LastAppend> {
  return new Map([...members].filter(([, last]) => last.position >= position));
}
