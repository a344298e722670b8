// First: takes the invite out of the address bar before anything here can make a request.
import './ways-in/take-fragment.ts';
import { hasLeft, leave, whenLeaving } from './leave/leave.ts';
import { createRoot } from 'react-dom/client';
import { FrontContext, type FrontParts } from './front-parts.ts';
import { App } from './app.tsx';
import './design/design.css';
import './leave/leave.css';
import { deviceClock, deviceRandom, lastingStorage, onDeviceWake } from './device/platform.ts';
import { keepLanguage, ownLanguage } from './device/own-language.ts';
import { OpenRoomHolder } from './room/open-room-holder.ts';
import { visitAnew } from './hooks/use-path.ts';
import { askLater } from './ways-in/ask-later.ts';
import { serverFacts } from './ways-in/server-facts.ts';
import { forgetFragment, onFragmentTaken } from './ways-in/take-fragment.ts';
import { readIn, speakLanguage, whenChosen } from './words/language.ts';

const place = document.createElement('div');
document.getElementById('app')?.append(place);
const root = createRoot(place);
const origin = window.location.origin;
const ask = askLater(origin, deviceClock);
const facts = serverFacts();
const openRoom = new OpenRoomHolder();

whenLeaving(() => {
  openRoom.current?.drop();
  forgetFragment();
});
whenLeaving(() => root.unmount());
onFragmentTaken(visitAnew);
const parts: FrontParts = {
  origin,
  clock: deviceClock,
  random: deviceRandom,
  onWake: onDeviceWake,
  ask,
  facts,
  leave,
  openRoom,
};

if (!hasLeft()) void import('./pages/after-start.ts').then(({ afterStart }) => afterStart(parts));

const storage = lastingStorage();
whenChosen((language) => keepLanguage(storage, language));
readIn(navigator.languages);
const language = ownLanguage(storage, navigator.languages);
// English is in the first script; another one is loaded before the first screen, and where that fails it is English.
if (language === 'en') show();
else void speakLanguage(language).then(show, show);

function show(): void {
  // Whoever left while this was on its way is not brought back.
  if (hasLeft()) return;
  root.render(
    <FrontContext value={parts}>
      <App />
    </FrontContext>,
  );
}
