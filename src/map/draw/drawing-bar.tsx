import './drawing-bar.css';
import { Icon } from '../../shared/parts/icon.tsx';
import { useWords } from '../../shared/words.ts';
import { endDrawing, redoStep, undoStep, useBoard } from './drawing-board.ts';
import { drawingWords } from './drawing-words.ts';
import { mostPlaces } from './sketch.ts';
import { leading, useLeading } from './snapping.ts';

const icons = {
  back: { stroke: 'M6 2L2 6l4 4M2 6h8a4 4 0 0 1 0 8H7' },
  forth: { stroke: 'M10 2l4 4l-4 4M14 6H6a4 4 0 0 0 0 8h3' },
} as const;

/** What can be done to the drawing, in a line of help and a few buttons. */
export const DrawingBar = () => {
  const word = useWords(drawingWords);
  const { snaps, followsStreets } = useLeading();
  const kind = useBoard(({ sketch }) => sketch.kind);
  const count = useBoard(({ sketch }) => sketch.positions.length);
  const isClosed = useBoard((board) => board.isClosed);
  const canUndo = useBoard(({ past }) => past.length > 0);
  const canRedo = useBoard(({ future }) => future.length > 0);
  const isTraced = kind === 'free' || kind === 'box';
  const toSet = mostPlaces(kind) === 1 ? word.help.place : word.help.set;
  const help = isTraced ? word.help.trace : isClosed ? word.help.move : toSet;
  return (
    <div role="toolbar" aria-label={word.drawing} className="drawing-bar">
      <p>{help}</p>
      <span aria-live="polite">{word.count(count)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={word.undo}
        title={word.undo}
        disabled={!canUndo}
        onClick={undoStep}
      >
        <Icon shape={icons.back} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={word.redo}
        title={word.redo}
        disabled={!canRedo}
        onClick={redoStep}
      >
        <Icon shape={icons.forth} />
      </button>
      {isTraced ? null : (
        <label title={word.snapHint}>
          <input type="checkbox" checked={snaps} onChange={({ target }) => leading.write({ snaps: target.checked })} />
          {word.snap}
        </label>
      )}
      {kind === 'corridor' ? (
        <label>
          <input
            type="checkbox"
            checked={followsStreets}
            onChange={({ target }) => leading.write({ followsStreets: target.checked })}
          />
          {word.streets}
        </label>
      ) : null}
      <button type="button" onClick={endDrawing}>
        {word.done}
      </button>
    </div>
  );
};
