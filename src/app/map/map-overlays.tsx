import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Hit } from '../../map/points/hits.ts';
import { mapWords } from '../../map/words.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';

/** One line that names what is under the pointer or the keyboard's ring. */
export const describeHit = (hit: Hit, shown: readonly LiveLayer[], language: Language): string => {
  if (hit.type === 'group') {
    const counts = shown
      .map(({ layer }) => ({
        title: layer.title[language],
        count: hit.members.filter((m) => m.layer === layer.id).length,
      }))
      .filter(({ count }) => count > 0)
      .map(({ title, count }) => `${title.toLocaleLowerCase(language)} ${count}`);
    const isComplete = hit.members.length === hit.count;
    return [mapWords[language].items(hit.count), ...(isComplete ? [counts.join(', ')] : [])].join(' – ');
  }
  const live = shown.find(({ layer }) => layer.id === hit.layer);
  const feature = live?.store.get(hit.id);
  return live && feature ? live.layer.label(feature, language) : hit.id;
};

/** A label beside a sign; it flips to the side that has room. */
const MapTooltip = ({ hit, text }: { hit: Hit; text: string }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(
    function placeBesideSign() {
      const element = box.current;
      const room = element?.parentElement;
      if (!element || !room) return;
      const isRight = hit.x > room.clientWidth / 2;
      const left = isRight ? hit.x - hit.radius - 8 - element.offsetWidth : hit.x + hit.radius + 8;
      const top = Math.min(Math.max(4, hit.y - element.offsetHeight / 2), room.clientHeight - element.offsetHeight - 4);
      element.style.transform = `translate(${Math.round(Math.max(4, left))}px, ${Math.round(top)}px)`;
    },
    [hit, text],
  );
  return (
    <div ref={box} className="map-tooltip" aria-hidden="true">
      {text}
    </div>
  );
};

/** Says what the pointer is over. */
export type Pointer = (hit: Hit | null) => void;

/** Milliseconds that the pointer rests on a sign before its label shows: on its way elsewhere it says nothing. */
const restTime = 80;

/** The label of what the pointer rests on, else of what has the keyboard's ring. Alone in following the pointer. */
export const PointedAt = ({
  pointer,
  focused,
  describe,
}: {
  pointer: Ref<Pointer>;
  focused: Hit | null;
  describe: (hit: Hit) => string;
}) => {
  const [hovered, setHovered] = useState<Hit | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useImperativeHandle(
    pointer,
    () => (hit) => {
      clearTimeout(timer.current);
      if (hit) timer.current = setTimeout(() => setHovered(hit), restTime);
      else setHovered(null);
    },
    [],
  );
  useEffect(function forgetTimer() {
    return () => clearTimeout(timer.current);
  }, []);
  const hit = hovered ?? focused;
  return hit ? <MapTooltip hit={hit} text={describe(hit)} /> : null;
};
