import './here.css';
import { useEffect, useRef } from 'react';
import type { Here } from '../../map/use-here.ts';
import { mapWords } from '../../map/words.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { actOnKeys } from '../../shared/shortcuts.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { goToPlace } from '../../workspace/desk-state.ts';
import { useSearchIndex } from '../../workspace/search/use-search-index.ts';
import { searchWords } from '../search/words.ts';
import { hereWords } from './here-words.ts';
import { listNearby } from './nearby.ts';
import { useDrawn } from './use-drawn.ts';

const mostListed = 100;

/** What is within some metres of a place: what the layers show there, stations, facilities, public places. */
export const NearbyList = ({ here, within, onClose }: { here: Here; within: number; onClose: () => void }) => {
  const language = useLanguage();
  const word = useWords(hereWords);
  const { close } = useWords(mapWords);
  const { kinds } = useWords(searchWords);
  const { drawn } = useDrawn();
  const { index } = useSearchIndex();
  const named = index.read({ type: 'near', position: here.position, metres: within }) ?? [];
  const { open } = useItemSteps();
  const box = useRef<HTMLElement>(null);
  useEffect(function takeFocus() {
    box.current?.querySelector<HTMLElement>('button')?.focus();
  }, []);
  const all = listNearby(here.position, within, drawn, named, kinds, language);
  return (
    // Keys bubble here from the buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      className="map-group nearby"
      aria-label={word.within(within)}
      onKeyDown={(event) =>
        actOnKeys(event, {
          Escape: (press) => {
            press.stopImmediatePropagation();
            onClose();
          },
        })
      }
    >
      <header>
        <h3>{`${word.within(within)} (${all.length})`}</h3>
        <button type="button" className="icon-button" aria-label={close} onClick={onClose}>
          <Icon shape="close" />
        </button>
      </header>
      {all.length === 0 ? <p className="quiet">{word.empty}</p> : null}
      <ul>
        {all.slice(0, mostListed).map(({ key, name, kind, metres, item, position }) => (
          <li key={key}>
            <button type="button" onClick={() => (item ? open(item) : goToPlace({ position, paths: [] }))}>
              {name} <span className="here-distance">{`${kind} · ${Math.round(metres)} m`}</span>
            </button>
          </li>
        ))}
      </ul>
      {all.length > mostListed ? <p className="quiet">{word.more(all.length - mostListed)}</p> : null}
    </section>
  );
};
