import { Fold } from '../design/fold.tsx';
import { say } from '../words/say.ts';
import { HowItWorks } from './how-it-works.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { PrivacyLines } from './privacy-lines.tsx';

interface LandingMoreProps {
  readonly host: string;
  /** Null: not given, or not known yet. */
  readonly operator: string | null;
}

/** The lower part of the front page. */
export function LandingMore({ host, operator }: LandingMoreProps) {
  return (
    <>
      <Fold summary={say('landing.how')}>
        <HowItWorks />
      </Fold>
      <Fold summary={say('landing.privacy')}>
        <PrivacyLines host={host} />
      </Fold>
      <p className="small">
        {operator === null ? say('landing.operator-unnamed') : say('landing.operator', { operator })}
      </p>
      <LanguageChoice />
    </>
  );
}
