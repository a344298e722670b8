import { PauseScreen } from './pause-screen.tsx';
import { StepScreen, type StepScreenProps } from './step-screen.tsx';

export function TalkingScreen(props: StepScreenProps) {
  const { pause } = props.view.phase;
  return pause === null ? <StepScreen {...props} /> : <PauseScreen view={props.view} pause={pause} />;
}
