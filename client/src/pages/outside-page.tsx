import '../design/more-icons.ts';
import '../words/all-words.ts';
import { useApp } from '../app-parts.ts';
import { goTo } from '../hooks/use-path.ts';
import { WholePageScreen } from '../screens/whole-page-screen.tsx';

/** Pages that need no room and store nothing. */
export default function OutsidePage(props: {
  readonly page: 'needs-https' | 'unknown';
  readonly onHelp: () => void;
}) {
  const app = useApp();
  const bar = { onLeave: app.leave, onHelp: props.onHelp };
  if (props.page === 'needs-https')
    return <WholePageScreen {...bar} page="needs-https" onAction={undefined} />;
  return <WholePageScreen {...bar} page="unknown" onAction={() => goTo('/', 'replace')} />;
}
