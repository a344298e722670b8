// Everything from "choose together" to "what to keep": loaded after the room's home, in one piece.
export { GatheringScreen } from './gathering-screen.tsx';
export { KeepingScreen } from './keeping-screen.tsx';
export { TalkingScreen } from './talking-screen.tsx';
