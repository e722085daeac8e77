import { useEffect, useMemo, useRef, useState } from 'react';
import type { Network } from '../../geo/network.ts';
import { Combobox, type Option } from '../../shared/parts/combobox.tsx';
import { type Lens, searchFor } from '../../shared/filters.ts';
import type { Position } from '../../shared/geojson.ts';
import { useReference } from '../../shared/reference.ts';
import type { ItemRef } from '../../shared/url-state.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Figures } from '../figures.ts';
import { useLayers } from '../workspace.ts';
import { createPlaceFinder } from './place-finder.ts';
import { toolWords } from './words.ts';

/** Something that can be done from everywhere. */
export interface Command {
  id: string;
  name: string;
  /** The single key that does the same. */
  key?: string;
  run: () => void;
}

const mostOfEach = 5;

/** Goes anywhere and does anything by its name: actions, zones, communes, places, items. */
export const Commands = ({
  figures,
  network,
  commands,
  onLens,
  onShow,
  onOpen,
  onClose,
}: {
  figures: Figures;
  network: Network;
  commands: readonly Command[];
  onLens: (lens: Lens) => void;
  onShow: (position: Position) => void;
  onOpen: (item: ItemRef) => void;
  onClose: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const layers = useLayers();
  const { findItems } = useReference();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const finder = useMemo(() => createPlaceFinder(figures, network), [figures, network]);
  useEffect(function open() {
    dialog.current?.showModal();
  }, []);
  const { zones, communes } = figures.region;
  const isFound = searchFor<{ name: string }>(text, ({ name }) => name);
  const named = <V extends { name: string }>(all: Iterable<V>): V[] => [...all].filter(isFound).slice(0, mostOfEach);
  const isAsked = text.trim() !== '';
  const options: Option<() => void>[] = [
    ...named(commands).map(({ id, name, key, run }) => ({
      id: `action-${id}`,
      label: name,
      hint: key ? `${word.groups.action} · ${key}` : word.groups.action,
      value: run,
    })),
    ...(isAsked
      ? [
          ...named(
            [...zones.values()].map(({ code, short }) => ({ code, name: `${code} ${textIn(short, language)}` })),
          ).map(({ code, name }) => ({
            id: `zone-${code}`,
            label: name,
            hint: word.groups.zone,
            value: () => onLens({ zone: code, commune: null }),
          })),
          ...named(
            [...communes.values()].map(({ nis, zone, name }) => ({ nis, zone, name: textIn(name, language) })),
          ).map(({ nis, zone, name }) => ({
            id: `commune-${nis}`,
            label: name,
            hint: word.groups.commune,
            value: () => onLens({ zone, commune: nis }),
          })),
          ...layers.flatMap(({ layer }) =>
            findItems(layer.id, text, language, mostOfEach).map(({ id, label }) => ({
              id: `${layer.id}-${id}`,
              label,
              hint: `${layer.title[language]} · ${id}`,
              value: () => onOpen({ layer: layer.id, id }),
            })),
          ),
          ...finder
            .find(text, language)
            .places.filter(({ position, place }) => position !== null || place.line !== null)
            .slice(0, mostOfEach)
            .map(({ id, place, position }) => ({
              id: `place-${id}`,
              label: textIn(place.label, language),
              hint: word.groups.place,
              value: () => {
                if (place.stop) onOpen({ layer: 'stops', id: place.stop });
                else if (place.line) onOpen({ layer: 'lines', id: place.line });
                else if (position) onShow(position);
              },
            })),
        ]
      : []),
  ];
  return (
    <dialog ref={dialog} className="help commands" aria-label={word.commands} closedby="any" onClose={onClose}>
      <Combobox<() => void>
        label={word.commandHint}
        text={text}
        onText={setText}
        options={options}
        none={word.nothing}
        startsFocused
        onChoose={({ value: run }) => {
          dialog.current?.close();
          run();
        }}
      />
    </dialog>
  );
};
