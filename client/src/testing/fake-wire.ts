import type { ClientToServerEvents, RoomHello } from '@heard/shared/protocol';
import type { OpenWire, Wire, WireEvents } from '../room/wire.ts';

interface Asked {
  readonly event: keyof ClientToServerEvents;
  readonly request: unknown;
  readonly answer: (raw: unknown) => void;
}

/** One try at the socket, worked by the test. */
export class FakeWire implements Wire {
  readonly hello: RoomHello;
  readonly events: WireEvents;
  isDropped = false;
  /** Asked and not answered yet. */
  open: Asked[] = [];
  readonly log: Asked[] = [];

  constructor(hello: RoomHello, events: WireEvents) {
    this.hello = hello;
    this.events = events;
  }

  readonly ask: Wire['ask'] = (event, request, answer) => {
    const asked = { event, request, answer };
    this.open.push(asked);
    this.log.push(asked);
  };

  readonly drop = (): void => {
    this.isDropped = true;
  };

  /** Answers the oldest open question of that kind; throws when there is none. */
  answer(event: keyof ClientToServerEvents, raw: unknown): void {
    const index = this.open.findIndex((asked) => asked.event === event);
    const [asked] = index < 0 ? [] : this.open.splice(index, 1);
    if (asked === undefined) throw new Error(`nobody asked ${event}`);
    asked.answer(raw);
  }

  asked(event: keyof ClientToServerEvents): readonly Asked[] {
    return this.log.filter((one) => one.event === event);
  }
}

export function fakeWires(): {
  readonly open: OpenWire;
  readonly all: FakeWire[];
  readonly last: () => FakeWire;
} {
  const all: FakeWire[] = [];
  return {
    all,
    open: (hello, events) => {
      const wire = new FakeWire(hello, events);
      all.push(wire);
      return wire;
    },
    last: () => {
      const wire = all.at(-1);
      if (wire === undefined) throw new Error('no wire yet');
      return wire;
    },
  };
}
