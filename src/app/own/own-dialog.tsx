import './own.css';
import { useEffect, useState } from 'react';
import { ownColours } from '../../map/own/colours.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { Icon } from '../../shared/parts/icon.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { isolate } from '../../shared/text.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import {
  type OwnLayer,
  changeOwnLayer,
  forgetUnused,
  keeperOf,
  longestLayerName,
  moveOwnLayer,
  removeOwnLayer,
  undoOwnLayers,
  useOwnLayers,
} from '../../workspace/own-layers/own-layers.ts';
import { useFileName } from '../../workspace/use-file-name.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { useTheme } from '../preferences.ts';
import { OwnSwatch } from './own-swatch.tsx';
import { ownWords } from './own-words.ts';

/** Whether the rows of a layer are on this device; null: that is not known yet. */
const useIsThere = ({ data }: OwnLayer): boolean | null => {
  const [isThere, setIsThere] = useState<boolean | null>(null);
  useEffect(
    function lookForRows() {
      let isLeft = false;
      const set = (found: boolean): void => void (isLeft || setIsThere(found));
      keeperOf({ data }).then(
        (keeper) => set(keeper !== null),
        () => set(false),
      );
      return () => {
        isLeft = true;
      };
    },
    [data],
  );
  return isThere;
};

const LayerForm = ({
  layer,
  isFirst,
  isLast,
  onRemoved,
  onClose,
}: {
  layer: OwnLayer;
  isFirst: boolean;
  isLast: boolean;
  onRemoved: () => void;
  onClose: () => void;
}) => {
  const { id, name, colour, isHidden, count, unplaced, bounds } = layer;
  const word = useWords(ownWords);
  const language = useLanguage();
  const theme = useTheme();
  const fileName = useFileName();
  const map = useMapHandle();
  const isThere = useIsThere(layer);
  const [typed, setTyped] = useState(name);
  const fault = describeFault(typed, language, { most: longestLayerName });
  const called = isolate(name);
  const save = async (): Promise<void> => {
    const file = await (await keeperOf(layer))?.ask('write', {});
    if (file) saveFile(new Uint8Array(await file.arrayBuffer()), fileName(name, 'geojson'), file.type);
  };
  return (
    <li className="own-layer">
      <div className="own-fields">
        <OwnSwatch colour={colour} theme={theme} />
        <Field
          name={word.name}
          value={typed}
          most={longestLayerName}
          onChange={(next) => {
            setTyped(next);
            const read = readText(next);
            if (read !== '' && describeFault(next, language, { most: longestLayerName }) === null) {
              changeOwnLayer(id, { name: read });
            }
          }}
        />
        <Choice
          name={word.colour}
          value={colour}
          values={ownColours}
          words={word.colours}
          onChange={(next) => changeOwnLayer(id, { colour: next })}
        />
      </div>
      {fault ? <p role="alert">{fault}</p> : null}
      <p className="quiet">{word.rows(new Intl.NumberFormat(language).format(count), unplaced)}</p>
      {isThere === false ? <p role="alert">{word.lost}</p> : null}
      <div className="own-acts">
        <label className="own-choice">
          <input
            type="checkbox"
            checked={!isHidden}
            onChange={({ target }) => changeOwnLayer(id, { isHidden: !target.checked })}
          />
          {word.shown}
        </label>
        <button
          type="button"
          className="icon-button"
          aria-label={word.up(called)}
          disabled={isFirst}
          onClick={() => moveOwnLayer(id, -1)}
        >
          <Icon shape="up" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={word.down(called)}
          disabled={isLast}
          onClick={() => moveOwnLayer(id, 1)}
        >
          <Icon shape="more" />
        </button>
        {bounds ? (
          <button
            type="button"
            onClick={() => {
              changeOwnLayer(id, { isHidden: false });
              onClose();
              map.current?.fit(bounds);
            }}
          >
            {word.goTo}
          </button>
        ) : null}
        <button type="button" disabled={isThere !== true} onClick={() => void save()}>
          {word.share}
        </button>
        <button
          type="button"
          onClick={() => {
            removeOwnLayer(id);
            onRemoved();
          }}
        >
          {word.remove}
        </button>
      </div>
    </li>
  );
};

/** The layers of this seat on this device: name, colour, order, on the map or not, as a file, away. */
export const OwnDialog = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(ownWords);
  const layers = useOwnLayers();
  const [removed, setRemoved] = useState<string | null>(null);
  useEffect(function tidyAfterwards() {
    return () => void forgetUnused();
  }, []);
  return (
    <Dialog kind="own-layers" title={word.title} onClose={onClose}>
      <p className="quiet">{word.intro}</p>
      {layers.length === 0 ? <p className="empty">{word.none}</p> : null}
      <ul>
        {layers.map((layer, index) => (
          <LayerForm
            key={layer.id}
            layer={layer}
            isFirst={index === 0}
            isLast={index === layers.length - 1}
            onRemoved={() => setRemoved(layer.name)}
            onClose={onClose}
          />
        ))}
      </ul>
      {removed === null ? null : (
        <p className="notice" role="status">
          {word.removed(isolate(removed))}
          <button
            type="button"
            onClick={() => {
              undoOwnLayers();
              setRemoved(null);
            }}
          >
            {word.undo}
          </button>
        </p>
      )}
    </Dialog>
  );
};
