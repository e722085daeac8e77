import './own.css';
import { useEffect, useRef, useState } from 'react';
import type { ExchangeRecord } from '../../exchange/record.ts';
import { mapWords } from '../../map/words.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { actOnKeys } from '../../shared/shortcuts.ts';
import { isolate } from '../../shared/text.ts';
import { useWords } from '../../shared/words.ts';
import { type OwnLayer, keeperOf } from '../../workspace/own-layers/own-layers.ts';
import { openOwnRow } from '../../workspace/own-layers/own-state.ts';
import { ownWords } from './own-words.ts';

const close = (): void => openOwnRow(null);

/** What a file says of one thing, value by value: all of it text. */
export const OwnRow = ({ layer, row }: { layer: OwnLayer; row: number }) => {
  const word = useWords(ownWords);
  const { close: closeName } = useWords(mapWords);
  const box = useRef<HTMLElement>(null);
  const [record, setRecord] = useState<ExchangeRecord | null>(null);
  useEffect(
    function readRecord() {
      let isLeft = false;
      const read = async (): Promise<void> => {
        try {
          const found = await (await keeperOf(layer))?.ask('record', { row });
          if (!isLeft && found) setRecord(found);
        } catch {
          // It stays a name.
        }
      };
      void read();
      return () => {
        isLeft = true;
      };
    },
    [layer, row],
  );
  useEffect(function takeFocus() {
    box.current?.querySelector<HTMLElement>('button')?.focus();
  }, []);
  const facts: readonly (readonly [name: string, value: string])[] = record
    ? [
        ...(record.description === null ? [] : [[word.description, record.description] as const]),
        ...(record.start === null ? [] : [[word.start, record.start] as const]),
        ...(record.end === null ? [] : [[word.end, record.end] as const]),
        ...Object.entries(record.values)
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => [name, String(value)] as const),
      ]
    : [];
  const name = record?.name ?? record?.id ?? word.nameless;
  return (
    // Keys bubble here from the button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      className="map-group own-row"
      aria-label={isolate(name)}
      onKeyDown={(event) =>
        actOnKeys(event, {
          Escape: (press) => {
            press.stopImmediatePropagation();
            close();
          },
        })
      }
    >
      <header>
        <h3>{isolate(name)}</h3>
        <button type="button" className="icon-button" aria-label={closeName} onClick={close}>
          <Icon shape="close" />
        </button>
      </header>
      <p className="quiet">{isolate(layer.name)}</p>
      {/* Long ones are scrolled by key, too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <dl tabIndex={0} aria-label={word.values}>
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{isolate(title)}</dt>
            <dd>{isolate(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
