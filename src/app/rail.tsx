import './rail.css';
import { type MouseEvent, memo, useDeferredValue, useEffect, useRef } from 'react';
import { type Drawing, Icon } from '../shared/parts/icon.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { useSession } from '../shared/session.ts';
import { useRoomParam } from '../shared/url-state.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { useHasData } from '../workspace/feed.ts';
import { enterRoom, openRooms, overviewKey, useRoom } from './use-room.ts';
import { appWords } from './words.ts';

const overviewIcon: Drawing = { stroke: 'M2 3h7v10H2zM12 3h2M12 8h2M12 13h2' };

/** The address of a room with all else as it is, to be opened in another window. */
const addressOf = (id: string | null): string => {
  const address = new URL(location.href);
  if (id === null) address.searchParams.delete('room');
  else address.searchParams.set('room', id);
  return `${address.pathname}${address.search}`;
};

/** The rooms: the lists beside the map, and each that the seat may enter. */
export const Rail = memo(() => {
  const language = useLanguage();
  const word = useWords(appWords);
  const { singleKeys } = useSession();
  const room = useRoom();
  // What waits is known no sooner.
  const hasData = useDeferredValue(useHasData(), false);
  const [, setRoom] = useRoomParam();
  const list = useRef<HTMLUListElement>(null);
  useEffect(
    // On a phone the rooms are a row that is wider than the screen.
    function keepRoomInSight() {
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    },
    [room?.id],
  );
  const places = [
    { id: null, name: word.overview, key: overviewKey, icon: overviewIcon, Badge: undefined },
    ...openRooms.map(({ id, name, title, key, icon, Badge }) => ({
      id,
      name: (name ?? title)[language],
      key,
      icon,
      Badge,
    })),
  ];
  const go = (event: MouseEvent, id: string | null): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    enterRoom(id, room?.id ?? null, setRoom);
  };
  return (
    <nav className="rail" aria-label={word.rooms}>
      <ul ref={list}>
        {places.map(({ id, name, key, icon, Badge }) => (
          <li key={id}>
            <a
              href={addressOf(id)}
              title={name}
              aria-current={id === (room?.id ?? null) ? 'page' : undefined}
              aria-keyshortcuts={singleKeys ? key : undefined}
              onClick={(event) => go(event, id)}
            >
              <Icon shape={icon} size={20} />
              <span className="rail-name">{name}</span>
              {Badge && hasData ? (
                <Pane isSmall>
                  <Badge />
                </Pane>
              ) : null}
              {singleKeys ? <kbd aria-hidden="true">{key}</kbd> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
});
