// First: takes the invite out of the address bar before anything here can make a request.
import './ways-in/take-fragment.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppContext, type AppParts } from './app-parts.ts';
import { App } from './app.tsx';
import './design/design.css';
import { DeviceRooms } from './device/device-rooms.ts';
import { DraftStore } from './device/draft-store.ts';
import { leaveQuickly } from './device/leave-quickly.ts';
import { deviceClock, deviceRandom, lastingStorage, onDeviceWake, tabStorage } from './device/platform.ts';
import { keepLanguage, ownLanguage } from './device/own-language.ts';
import { onShiftPresses } from './device/shift-presses.ts';
import { OpenRoomHolder } from './room/open-room-holder.ts';
import { visitAnew } from './hooks/use-path.ts';
import { askServer } from './ways-in/ask-server.ts';
import { roomApi } from './ways-in/room-api.ts';
import { fetchServerFacts, USUAL_EXIT_URL } from './ways-in/server-facts.ts';
import { forgetFragment, onFragmentTaken } from './ways-in/take-fragment.ts';
import { readIn, speakLanguage, whenChosen } from './words/language.ts';

const place = document.createElement('div');
document.getElementById('app')?.append(place);
const root = createRoot(place);
const origin = window.location.origin;
const rooms = new DeviceRooms(lastingStorage(), tabStorage());
const drafts = new DraftStore(tabStorage());
const ask = askServer(origin, (...asked) => fetch(...asked), deviceClock);
const api = roomApi(ask);
const facts = fetchServerFacts(api);
const openRoom = new OpenRoomHolder();

function leave(): void {
  leaveQuickly({
    cover: () => document.body.replaceChildren(),
    dropScreens: () => root.unmount(),
    dropRoom: () => {
      openRoom.leaveAllBut(null);
      forgetFragment();
      rooms.dropMemory();
      drafts.dropMemory();
    },
    clearTab: () => tabStorage()?.clear(),
    neutralAddress: () => window.history.replaceState(null, '', '/'),
    goAway: () => window.location.replace(facts.read()?.exitUrl ?? USUAL_EXIT_URL),
  });
}

onShiftPresses(window, deviceClock, leave);
onFragmentTaken(visitAnew);
// A browser may bring back a page that was left, as it stood there: never with a room on it.
window.addEventListener('pageshow', (event) => {
  if (event.persisted && !place.isConnected) window.location.replace('/');
});

const parts: AppParts = {
  origin,
  clock: deviceClock,
  random: deviceRandom,
  onWake: onDeviceWake,
  rooms,
  drafts,
  api,
  ask,
  facts,
  leave,
  openRoom,
};

void import('./pages/after-start.ts').then(({ afterStart }) => afterStart(parts));

const storage = lastingStorage();
whenChosen((language) => keepLanguage(storage, language));
readIn(navigator.languages);
const language = ownLanguage(storage, navigator.languages);
// English is in the first script; another one is loaded before the first screen, and where that fails it is English.
if (language === 'en') show();
else void speakLanguage(language).then(show, show);

function show(): void {
  root.render(
    <StrictMode>
      <AppContext value={parts}>
        <App />
      </AppContext>
    </StrictMode>,
  );
}
