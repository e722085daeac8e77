import './here.css';
import { useEffect, useRef } from 'react';
import { focusMap } from '../../map/map-element.ts';
import type { Here } from '../../map/use-here.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { actOnKeys } from '../../shared/shortcuts.ts';
import { writtenIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { usePlaces } from '../../shared/places.ts';
import { goToPlace, openForm, useDesk } from '../../workspace/desk-state.ts';
import { usePlaceFinder } from '../../workspace/place-finder.ts';
import { placeWords } from '../../workspace/place-words.ts';
import { useScope } from '../../workspace/scope.ts';
import { hereWords } from './here-words.ts';

/** Metres. */
const distances = [100, 250, 500] as const;

interface Entry {
  id: string;
  name: string;
  act: () => void;
}

/** What can be asked and done at a place of the map. */
const useEntries = (
  { position }: Here,
  onWithin: (metres: number) => void,
  onSaid: (text: string) => void,
): Entry[] => {
  const word = useWords(hereWords);
  const { coming } = useWords(placeWords);
  const language = useLanguage();
  const finder = usePlaceFinder();
  const { communeName, zoneName } = usePlaces();
  const { setLens } = useScope();
  const { show } = useItemSteps();
  const { seat } = useSession();
  const takePlace = useDesk((desk) => desk.takePlace);
  const where = finder.whereIs(position);
  const point = `${position[1].toFixed(5)}, ${position[0].toFixed(5)}`;
  const place = finder.at(point);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(point);
      onSaid(word.copied);
    } catch {
      onSaid(word.notCopied(point));
    }
  };
  const nameOf = (text: ReturnType<typeof communeName>): string => (text ? writtenIn(text, language) : '');
  const mayMake = where && refuse(seat, { type: 'change', zones: [where.zone] }) === null;
  return [
    {
      id: 'where',
      name: !where ? word.outside : where.isComing ? coming : writtenIn(where.label, language),
      act: () => goToPlace({ position, paths: [] }),
    },
    ...(where
      ? [
          {
            id: 'area',
            name: word.area(nameOf(communeName(where.commune)), `${where.zone} ${nameOf(zoneName(where.zone))}`),
            act: () => setLens({ zone: where.zone, commune: where.commune }),
          },
        ]
      : []),
    ...(where?.station
      ? [
          {
            id: 'station',
            name: word.station(writtenIn(where.station.name, language), where.station.metres),
            act: () => show({ layer: 'stops', id: where.station?.id ?? '' }),
          },
        ]
      : []),
    { id: 'copy', name: word.copy(point), act: () => void copy() },
    ...(place && takePlace ? [{ id: 'place', name: word.asPlace, act: () => takePlace(place) }] : []),
    ...(place && mayMake
      ? [
          {
            id: 'incident',
            name: word.newIncident,
            act: () => openForm({ layer: 'incidents', id: null, start: { title: null, place, alert: null } }),
          },
        ]
      : []),
    ...distances.map((metres) => ({ id: `within-${metres}`, name: word.within(metres), act: () => onWithin(metres) })),
  ];
};

/** The menu of a place: arrows walk, Enter does, Escape closes and gives the focus back to the map. */
export const HereMenu = ({
  here,
  onWithin,
  onSaid,
  onClose,
}: {
  here: Here;
  onWithin: (metres: number) => void;
  onSaid: (text: string) => void;
  onClose: () => void;
}) => {
  const word = useWords(hereWords);
  const entries = useEntries(here, onWithin, onSaid);
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(function keepClosing() {
    close.current = onClose;
  });
  useEffect(
    function openAtPlace() {
      const box = menu.current;
      if (!box) return;
      const tell = (event: Event): void => {
        if ((event as ToggleEvent).newState === 'closed') close.current();
      };
      box.showPopover();
      box.style.left = `${Math.max(8, Math.min(here.x, innerWidth - box.offsetWidth - 8))}px`;
      box.style.top = `${Math.max(8, Math.min(here.y, innerHeight - box.offsetHeight - 8))}px`;
      box.querySelector('button')?.focus();
      box.addEventListener('toggle', tell);
      return () => box.removeEventListener('toggle', tell);
    },
    [here],
  );
  const walk = (to: (at: number, count: number) => number) => (): void => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[to(at, buttons.length)]?.focus();
  };
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={word.here}
      className="here-menu"
      onKeyDown={(event) =>
        actOnKeys(event, {
          ArrowDown: walk((at, count) => (at + 1) % count),
          ArrowUp: walk((at, count) => (at + count - 1) % count),
          Home: walk(() => 0),
          End: walk((_, count) => count - 1),
          Escape: (press) => {
            press.stopPropagation();
            onClose();
            focusMap();
          },
        })
      }
    >
      {entries.map(({ id, name, act }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            focusMap();
            act();
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
};
