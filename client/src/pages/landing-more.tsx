import '../words/all-words.ts';
import { HowItWorks } from '../screens/how-it-works.tsx';
import { PrivacyLines } from '../screens/privacy-lines.tsx';

/** What lies folded on the front page, with the rest of the words: loaded once the page stands. */
export default function LandingMore({ part }: { readonly part: 'how' | 'privacy' }) {
  return part === 'how' ? <HowItWorks /> : <PrivacyLines host={window.location.host} />;
}
