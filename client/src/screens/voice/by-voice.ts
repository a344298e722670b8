// What a talk by voice needs, in one piece: it is loaded only when one of the two wants to speak so. Nothing in it
// uses React's hooks or what belongs to the room: either would tear the chunks of the front page apart.
import { bringSentences } from '../../words/say.ts';
import { voiceWords } from '../../words/voice.ts';

export { talkByVoice, testMicrophone } from '../../voice/lent-voice.ts';
export { VoiceStrip } from './voice-strip.tsx';
export { VoiceTest } from './voice-test.tsx';

bringSentences('en', voiceWords);
