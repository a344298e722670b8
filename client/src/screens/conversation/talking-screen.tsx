import { Suspense, useEffect } from 'react';
import { BreakPlace, loadBreaks } from './later-parts.ts';
import { PauseScreen } from './pause-screen.tsx';
import { StepScreen, type StepScreenProps } from './step-screen.tsx';

/** The step, or what covers it. */
export function TalkingScreen(props: StepScreenProps) {
  const { view, words } = props;
  const { pause, break: standing } = view.phase;
  useEffect(loadBreaks, []);
  if (standing === null)
    return pause === null ? <StepScreen {...props} /> : <PauseScreen view={view} pause={pause} />;
  return (
    <Suspense fallback={null}>
      <BreakPlace view={view} words={words} standing={standing} />
    </Suspense>
  );
}
