import { otherSeat, type Seat } from '@heard/shared/base';
import type { DeviceRooms } from '../device/device-rooms.ts';
import type { ListPort } from '../list/list-port.ts';

/**
 * The name typed on the way in goes into the sealed list once that is there and has none for this seat; the
 * partner's name is remembered on this device, so that it stands there before the list has been opened.
 */
export function keepNames(list: ListPort, seat: Seat, room: string, rooms: DeviceRooms): () => void {
  const look = (): void => {
    const { names, saving } = list.snapshot();
    const known = rooms.find(room);
    if (known === null || saving === 'loading') return;
    if (names[seat] === null && known.name !== '') list.setName(seat, known.name);
    const partnerName = names[otherSeat(seat)];
    if (partnerName !== null && partnerName !== known.partnerName) rooms.remember({ ...known, partnerName });
  };
  look();
  return list.subscribe(look);
}
