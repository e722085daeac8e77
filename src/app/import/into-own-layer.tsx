import { useMemo, useState } from 'react';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { isolate } from '../../shared/text.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import {
  addOwnLayer,
  longestLayerName,
  mostLayers,
  undoOwnLayers,
  useOwnLayers,
} from '../../workspace/own-layers/own-layers.ts';
import { importWords } from './import-words.ts';
import { layerFor, nameLayer } from './layer-name.ts';
import { type PreviewRows, PreviewTable } from './preview-table.tsx';
import type { Reading } from './use-reading.ts';

/** As a layer on this device: a new one, or once more into the one of the same name. */
export const IntoOwnLayer = ({
  reading: { given, keeper, summary },
  onCompare,
  onTaken,
}: {
  reading: Reading & { state: 'read' };
  onCompare: (against: string | null) => void;
  onTaken: () => void;
}) => {
  const word = useWords(importWords);
  const language = useLanguage();
  const layers = useOwnLayers();
  const [name, setName] = useState(() => nameLayer(given, word.pasted));
  const [into, setInto] = useState(() => layerFor(given, word.pasted)?.id ?? null);
  const [done, setDone] = useState<'applied' | 'undone' | 'failed' | null>(null);
  const replaced = layers.find(({ id }) => id === into) ?? null;
  const { counts } = summary;
  const rows = useMemo(
    (): PreviewRows => ({ counts, read: (states, from, to) => keeper.ask('rows', { states, from, to }) }),
    [counts, keeper],
  );
  const { isBusy, run } = useIntent();
  const fault = describeFault(name, language, { most: longestLayerName });
  const taken = counts.new + counts.changed;
  const isFull = !replaced && layers.length >= mostLayers;
  const isReady = taken > 0 && !fault && readText(name) !== '' && !isFull;
  const apply = async (): Promise<void> => {
    try {
      await run(() => addOwnLayer(keeper, { name: readText(name), replaced }));
      onTaken();
      setDone('applied');
    } catch {
      setDone('failed');
    }
  };
  if (done === 'applied' || done === 'undone') {
    return (
      <div className="import-acts">
        <p role="status">
          {done === 'undone'
            ? word.undone
            : word.applied(isolate(name), taken, new Intl.NumberFormat(language).format(taken))}
        </p>
        {done === 'applied' ? (
          <ActButton
            onAct={() => {
              undoOwnLayers();
              setDone('undone');
            }}
          >
            {word.undo}
          </ActButton>
        ) : null}
      </div>
    );
  }
  return (
    <>
      <div className="import-into">
        {layers.length > 0 ? (
          <label>
            {word.layer}
            <select
              value={into ?? ''}
              onChange={({ target }) => {
                const next = layers.find(({ id }) => id === target.value) ?? null;
                setInto(next?.id ?? null);
                onCompare(next?.data ?? null);
              }}
            >
              <option value="">{word.newLayer}</option>
              {layers.map((layer) => (
                <option key={layer.id} value={layer.id}>
                  {isolate(layer.name)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {replaced ? null : <Field name={word.layerName} value={name} most={longestLayerName} onChange={setName} />}
      </div>
      {fault ? <p role="alert">{fault}</p> : null}
      {isFull ? <p role="alert">{word.tooMany(mostLayers)}</p> : null}
      <PreviewTable rows={rows} />
      <div className="import-acts">
        <ActButton isBusy={isBusy || !isReady} onAct={() => void apply()}>
          {word.apply}
        </ActButton>
        {taken === 0 ? <p role="status">{word.nothing}</p> : null}
        {done === 'failed' ? <p role="alert">{word.failed}</p> : null}
      </div>
    </>
  );
};
