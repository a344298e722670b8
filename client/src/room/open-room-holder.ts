import type { OpenRoom } from './open-room.ts';

/** At most one room is open in a page. Held outside the screens, so that leaving need not wait for them. */
export class OpenRoomHolder {
  #current: OpenRoom | null = null;

  /** The room that is open already, or a new opening of it. */
  enter(id: string, open: () => OpenRoom): OpenRoom {
    if (this.#current?.id === id) return this.#current;
    this.leaveAllBut(null);
    this.#current = open();
    return this.#current;
  }

  get current(): OpenRoom | null {
    return this.#current;
  }

  /** Synchronous. */
  leaveAllBut(id: string | null): void {
    if (this.#current === null || this.#current.id === id) return;
    const leaving = this.#current;
    this.#current = null;
    leaving.close();
  }
}
