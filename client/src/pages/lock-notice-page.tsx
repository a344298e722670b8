import '../words/alone-words.ts';
import type { PerSeat } from '@heard/shared/base';
import { useApp } from '../app-parts.ts';
import type { DeviceLock } from '../device/device-lock.ts';
import type { OpenRoom } from '../room/open-room.ts';
import { calendarDay } from '../screens/conversation/day-and-time.ts';
import { LockNoticeScreen } from '../screens/lock-notice-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';

interface LockNoticePageProps extends BarActions {
  readonly opened: OpenRoom;
  readonly names: PerSeat<string | null>;
  /** `lock`: as it is kept once the notice was read. */
  readonly onRead: (lock: DeviceLock, next: 'room' | 'ways') => void;
}

export default function LockNoticePage({ opened, names, onRead, ...bar }: LockNoticePageProps) {
  const app = useApp();
  const notice = app.rooms.find(opened.id)?.lock?.notice ?? null;
  const read = (next: 'room' | 'ways'): void => {
    // What else was kept meanwhile stays.
    const lock = app.rooms.find(opened.id)?.lock;
    if (lock !== undefined) onRead({ ...lock, notice: null }, next);
  };
  if (notice === null) return null;
  return (
    <LockNoticeScreen
      {...bar}
      seat={opened.seat}
      names={names}
      by={notice.by}
      date={calendarDay(notice.day)}
      onGotIt={() => read('room')}
      onWays={() => read('ways')}
    />
  );
}
