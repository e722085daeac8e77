import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane, PaneFailure } from '../shared/parts/pane.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import { signedIn } from '../shared/signed-in.ts';
import { useLensParams } from '../shared/url-state.ts';
import { useDesk } from '../workspace/desk-state.ts';
import { useHasData } from '../workspace/feed.ts';
import { useGeography } from '../workspace/geography.ts';
import { useWorkspace } from '../workspace/use-workspace.ts';
import { AddressNotice } from './address-notice.tsx';
import { DeviceNotice } from './device-notice.tsx';
import { ExerciseMark } from './exercise-mark.tsx';
import { resolveLens } from './lens.ts';
import { UpdateNotice } from './update-notice.tsx';

/** Loaded where the address names a zone or a commune that there is not. */
const UnknownLens = lazyView(
  () => import('./unknown-lens.tsx'),
  ({ UnknownLens }) => UnknownLens,
);

/** Loaded where this window leads the wall. */
const LeadWall = lazyView(
  () => import('./lead/lead-wall.tsx'),
  ({ LeadWall }) => LeadWall,
);

/** Loaded where somebody has signed in. */
const SessionNotice = lazyView(
  () => import('./sign-in/session-notice.tsx'),
  ({ SessionNotice }) => SessionNotice,
);

const LensNotice = () => {
  const { region } = useGeography();
  const [asked] = useLensParams();
  const { unknown } = resolveLens(asked, region);
  return unknown ? (
    <Pane isSmall>
      <UnknownLens unknown={unknown} />
    </Pane>
  ) : null;
};

/** What concerns the whole screen, above map and lists. */
export const Notices = () => {
  const leadsWall = useDesk((desk) => desk.leadsWall);
  const { openMap } = useWorkspace();
  const { failure } = usePart(openMap, useHasData());
  return (
    <div className="notices">
      <ExerciseMark />
      {signedIn() ? (
        <Pane isSmall>
          <SessionNotice />
        </Pane>
      ) : null}
      <UpdateNotice />
      <DeviceNotice />
      <AddressNotice />
      {failure ? <PaneFailure {...failure} /> : null}
      <LensNotice />
      {leadsWall ? (
        <Pane isSmall>
          <LeadWall />
        </Pane>
      ) : null}
    </div>
  );
};
