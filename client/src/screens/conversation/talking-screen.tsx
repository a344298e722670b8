import { assertNever } from '@heard/shared/base';
import { BackTogether, BreathTogether } from './back-together.tsx';
import { BreakScreen } from './break-screen.tsx';
import { PauseScreen } from './pause-screen.tsx';
import { StepScreen, type StepScreenProps } from './step-screen.tsx';

/** The step, or what covers it. */
export function TalkingScreen(props: StepScreenProps) {
  const { view, words } = props;
  const { pause, break: standing } = view.phase;
  if (standing === null)
    return pause === null ? <StepScreen {...props} /> : <PauseScreen view={view} pause={pause} />;
  switch (standing.stage) {
    case 'away':
    case 'due':
    case 'resting':
      return <BreakScreen view={view} away={standing} />;
    case 'breath':
      return <BreathTogether view={view} />;
    case 'together':
      return <BackTogether view={view} words={words} together={standing} />;
    default:
      return assertNever(standing);
  }
}
