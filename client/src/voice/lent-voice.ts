// What the room loads when a talk is by voice: one chunk, and the one place where the page's devices are named.
import { deviceClock, deviceRandom, onDeviceWake } from '../device/platform.ts';
import type { OpenRoom } from '../room/open-room.ts';
import { openHearing } from './hearing.ts';
import { mayOpenMicrophone, rememberOpened } from './microphone-allowed.ts';
import { createMicrophone, type MediaDevicesOf } from './microphone.ts';
import { openMicrophoneTest, type MicrophoneTest } from './microphone-test.ts';
import { openVoice } from './open-voice.ts';
import { openPeerLink } from './peer-link.ts';
import type { VoicePort } from './voice-port.ts';

/** Over plain http browsers hide it altogether, whatever the types say. */
const devices = (): MediaDevicesOf => ('mediaDevices' in navigator ? navigator.mediaDevices : null);

export function talkByVoice(opened: OpenRoom, conversation: number): VoicePort {
  return openVoice({
    room: opened.room,
    seat: opened.seat,
    keys: opened.keys,
    conversation,
    clock: deviceClock,
    random: deviceRandom,
    onWake: onDeviceWake,
    mayOpen: mayOpenMicrophone,
    openMicrophone: (onChange) => createMicrophone(devices(), onChange),
    openHearing,
    openLink: openPeerLink(deviceClock.after),
  });
}

export function testMicrophone(): MicrophoneTest {
  return openMicrophoneTest({
    openMicrophone: (onChange) => createMicrophone(devices(), onChange),
    openHearing,
    onOpened: rememberOpened,
  });
}
