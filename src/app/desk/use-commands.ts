import { ownSeat } from '../../shared/device.ts';
import { wholeRegion } from '../../shared/filters.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { isolate } from '../../shared/text.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { canStep } from '../../shared/wall-step.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { openDialog, openExport, openForm, useDesk } from '../../workspace/desk-state.ts';
import { exportWords } from '../../workspace/export-words.ts';
import { useScope } from '../../workspace/scope.ts';
import { useMapLayers } from '../../workspace/use-workspace.ts';
import { useClearing } from '../use-clearing.ts';
import { openRooms, useRoom, useToggleRoom } from '../use-room.ts';
import { leadWords } from '../lead/words.ts';
import { paperWords } from '../paper/words.ts';
import { openView, useViews } from '../views/saved-views.ts';
import { shareWords, viewsWords } from '../views/views-words.ts';
import { appWords } from '../words.ts';
import { toolWords } from './words.ts';

/** Something that can be done from everywhere. */
export interface Command {
  id: string;
  name: string;
  /** The single key that does the same. */
  key?: string;
  run: () => void;
}

/** The layer whose new item has a button and a key of its own. */
export const urgentLayer = 'incidents';
export const startNew = (layer: string): void => openForm({ layer, id: null, start: null });

const toggleLead = (): void => useDesk.setState(({ leadsWall }) => ({ leadsWall: !leadsWall }));

/** What the seat may begin: items of whatever layer, or a look at the audit trail. */
export const useRights = (): { mayMake: boolean; mayAudit: boolean; mayTriage: boolean } => {
  const { seat } = useSession();
  return {
    mayMake: refuse(seat, { type: 'change', zones: [seat.zone] }) === null,
    mayAudit: refuse(seat, { type: 'read-audit' }) === null,
    mayTriage: [true, false].some(
      (isWatch) => refuse(seat, { type: 'triage-alert', isWatch, zones: [seat.zone ?? ''] }) === null,
    ),
  };
};

/** What the desk does, each with its key if it has one. */
export const useDeskCommands = (): readonly Command[] => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const views = useWords(viewsWords);
  const share = useWords(shareWords);
  const { print } = useWords(paperWords);
  const { export: exported } = useWords(exportWords);
  const layers = useMapLayers();
  const room = useRoom();
  const toggleRoom = useToggleRoom();
  const { mayMake, mayAudit, mayTriage } = useRights();
  const makers = mayMake ? layers : [];
  return [
    ...makers.flatMap(({ layer: { id, writing } }) =>
      writing?.form
        ? [
            {
              id: `new-${id}`,
              name: writing.form.title[language],
              ...(id === urgentLayer && { key: 'i' }),
              run: () => startNew(id),
            },
          ]
        : [],
    ),
    ...(mayTriage ? [{ id: 'triage', name: word.triage, key: 't', run: () => openDialog('triage') }] : []),
    ...openRooms.map(({ id, key, title }) => ({
      id,
      key,
      name: room?.id === id ? word.lists : title[language],
      run: () => toggleRoom(id),
    })),
    { id: 'views', name: views.title, run: () => openDialog('views') },
    { id: 'import', name: word.import, run: () => openDialog('import') },
    { id: 'own-layers', name: word.ownLayers, run: () => openDialog('own-layers') },
    { id: 'export', name: exported, run: () => openExport(null) },
    { id: 'print', name: print, run: () => openDialog('print') },
    { id: 'share', name: share.title, run: () => openDialog('share') },
    ...(mayAudit ? [{ id: 'audit', name: word.audit, run: () => openDialog('audit') }] : []),
  ];
};

/** All that the palette offers by name. */
export const useCommands = (): readonly Command[] => {
  const word = useWords(appWords);
  const own = useDeskCommands();
  const { setLens } = useScope();
  const { clearFilters } = useClearing();
  const saved = useViews();
  const offers = useDesk((desk) => desk.offers);
  const language = useLanguage();
  const lead = useWords(leadWords);
  const leadsWall = useDesk((desk) => desk.leadsWall);
  return [
    ...own,
    ...saved.map((view) => ({ id: `view ${view.name}`, name: isolate(view.name), run: () => openView(view) })),
    ...offers.map(({ name, ...offer }) => ({ ...offer, name: textIn(name, language) })),
    // Who is in an exercise moves no screen of reality.
    ...(canStep() && !ownSeat.isInExercise
      ? [{ id: 'lead-wall', name: leadsWall ? lead.stop : lead.lead, run: toggleLead }]
      : []),
    { id: 'whole', name: word.allZones, run: () => setLens(wholeRegion) },
    { id: 'clear', name: word.clear, run: () => clearFilters?.() },
    { id: 'help', name: word.help, key: '?', run: () => openDialog('help') },
  ];
};
