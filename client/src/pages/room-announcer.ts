import { createAnnouncer } from '../design/announcer.ts';
import { deviceClock } from '../device/platform.ts';

/** Tells screen readers what has changed in the room; one for the page, loaded with the room. */
export const roomAnnouncer = createAnnouncer((run, afterMs) => void deviceClock.after(afterMs, run));
