import './header/strip.css';
import { type CSSProperties, type ReactNode, useDeferredValue } from 'react';
import type { DemoControls } from '../shared/demo-desk.ts';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Later } from '../shared/parts/later.tsx';
import { DialogPane, Pane } from '../shared/parts/pane.tsx';
import { useWords } from '../shared/words.ts';
import { openDialog, useDesk } from '../workspace/desk-state.ts';
import { useHasData } from '../workspace/feed.ts';
import type { Figures } from '../workspace/figures.ts';
import { FilterBar } from './header/filter-bar.tsx';
import { Header } from './header/header.tsx';
import { Indicators } from './header/indicators.tsx';
import { useFreshHorizon } from './lists/use-fresh-horizon.ts';
import { useLayout } from './layout.ts';
import { MadeLayers } from './made-layers.tsx';
import { LiveMap } from './map/live-map.tsx';
import { Notices } from './notices.tsx';
import { OpenItem } from './open-item.tsx';
import { Rail } from './rail.tsx';
import { Side } from './side.tsx';
import { Surroundings } from './surroundings.tsx';
import { useRoom } from './use-room.ts';
import { useScreenKeys } from './use-screen-keys.ts';
import { appWords } from './words.ts';

const HelpDialog = lazyView(
  () => import('./help.tsx'),
  ({ Help }) => Help,
);

/** What only paper has: loaded with the desk. */
const Paper = lazyView(
  () => import('./paper/paper.tsx'),
  ({ Paper }) => Paper,
);

/** Loaded where the room takes the whole screen. */
const WholeScreen = lazyView(
  () => import('./whole/whole-screen.tsx'),
  ({ WholeScreen }) => WholeScreen,
);

/** What people do, loaded once they see what there is. */
const Desk = lazyView(
  () => import('./desk/desk.tsx'),
  ({ Desk }) => Desk,
);

const ExportDialog = lazyView(
  () => import('./export/export-dialog.tsx'),
  ({ ExportDialog }) => ExportDialog,
);

const close = (): void => openDialog(null);

/** What opens over the screen, of now and of the past alike. */
const Dialogs = () => {
  const dialog = useDesk((desk) => desk.dialog);
  const exported = useDesk((desk) => desk.exported);
  if (dialog !== 'help' && dialog !== 'export') return null;
  return (
    <DialogPane onClose={close}>
      {dialog === 'help' ? <HelpDialog onClose={close} /> : <ExportDialog of={exported} onClose={close} />}
    </DialogPane>
  );
};

/** The parts of the screen; each stands, and fails, by itself. */
const Screen = ({ DemoBar, past }: { DemoBar: DemoControls | null; past: ReactNode }) => {
  const word = useWords(appWords);
  useScreenKeys();
  useFreshHorizon();
  const { side } = useLayout();
  const demoDesk = useDesk((desk) => desk.demoDesk);
  const own = { '--own-side': `${side ?? 0}px` } as CSSProperties;
  const hasData = useDeferredValue(useHasData(), false);
  return (
    <div className="shell" data-sized={side !== null} style={own}>
      <a className="skip-link" href="#lists">
        {word.skip}
      </a>
      {hasData ? (
        <Pane isSmall>
          <Paper />
        </Pane>
      ) : null}
      <Pane>
        <Header />
      </Pane>
      <Pane isSmall>
        <Rail />
      </Pane>
      <div className="strip">
        <Pane>
          <Indicators />
        </Pane>
        <Pane>
          <FilterBar />
        </Pane>
      </div>
      <Notices />
      <main className="map-area">
        <Pane>
          <Later>
            <LiveMap />
          </Later>
        </Pane>
      </main>
      <OpenItem />
      {hasData && !past ? (
        <Pane>
          <Desk />
        </Pane>
      ) : null}
      <Later turns={2}>
        <Side />
      </Later>
      {DemoBar ? (
        <Pane>
          <DemoBar desk={demoDesk} />
        </Pane>
      ) : null}
      {past}
      <MadeLayers />
      <Dialogs />
    </div>
  );
};

/**
 * The operators' screen: one lens, one set of filters, one selection a layer; everything else reads those.
 * @param past what moves it in time, where it shows the past: there is nothing to do then
 */
export const Operations = ({
  figures,
  DemoBar,
  past = null,
}: {
  figures: Figures;
  DemoBar: DemoControls | null;
  past?: ReactNode;
}) => {
  const room = useRoom();
  return (
    <Surroundings figures={figures}>
      {room?.Whole ? <WholeScreen id={room.id} Whole={room.Whole} /> : <Screen DemoBar={DemoBar} past={past} />}
    </Surroundings>
  );
};
