import { useEffect, useRef } from 'react';
import type { Hit } from '../../map/points/hits.ts';
import { mapWords } from '../../map/words.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { actOnKeys } from '../../shared/shortcuts.ts';
import type { ItemRef } from '../../shared/url-state.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { describeHit } from '../map/map-overlays.tsx';
import type { LiveLayer } from '../../workspace/live-layer.ts';

/** The members of a group that no zoom can open. */
export const GroupList = ({
  group,
  shown,
  onOpen,
  onClose,
}: {
  group: Hit & { type: 'group' };
  shown: readonly LiveLayer[];
  onOpen: (item: ItemRef) => void;
  onClose: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(mapWords);
  const box = useRef<HTMLElement>(null);
  useEffect(
    function placeAndFocus() {
      const element = box.current;
      const room = element?.parentElement;
      if (!element || !room) return;
      const left = Math.min(Math.max(12, group.x + group.radius + 8), room.clientWidth - element.offsetWidth - 12);
      const top = Math.min(Math.max(12, group.y - 40), room.clientHeight - element.offsetHeight - 12);
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      element.querySelector<HTMLElement>('li button')?.focus();
    },
    [group],
  );
  return (
    // Keys bubble here from the buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      className="map-group"
      aria-label={word.here}
      onKeyDown={(event) =>
        actOnKeys(event, {
          Escape: (event) => {
            event.stopImmediatePropagation();
            onClose();
          },
        })
      }
    >
      <header>
        <h3>{word.items(group.count)}</h3>
        <button type="button" className="icon-button" aria-label={word.close} onClick={onClose}>
          <Icon shape="close" />
        </button>
      </header>
      <ul>
        {group.members.map((member) => (
          <li key={`${member.layer}:${member.id}`}>
            <button type="button" onClick={() => onOpen(member)}>
              {describeHit({ ...group, type: 'point', ...member }, shown, language)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
