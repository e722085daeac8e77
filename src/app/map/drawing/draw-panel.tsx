import * as v from 'valibot';
import { type Shape, type ShapeKind, refuseShape, setPositions, shapeSchema } from '../../../geo/shape.ts';
import { ShapeField } from '../../../map/draw/shape-field.tsx';
import { shapeWords } from '../../../map/draw/shape-words.ts';
import { type DraftKind, useDraft } from '../../../shared/drafts/use-draft.ts';
import { OtherDrafts } from '../../../shared/parts/draft-notices.tsx';
import { useWords } from '../../../shared/words.ts';
import { refuse } from '../../../shared/seats.ts';
import { useSession } from '../../../shared/session.ts';
import { useGeography } from '../../../workspace/geography.ts';
import { useWorkspace } from '../../../workspace/use-workspace.ts';
import { openForm } from '../../../workspace/desk-state.ts';
import { ToolPanel } from './tool-panel.tsx';
import { toolWords } from './words.ts';

const drawingDraft: DraftKind<Shape | null> = {
  form: 'drawing',
  version: 1,
  read: (kept) => {
    const parsed = v.safeParse(shapeSchema, kept);
    return parsed.success ? parsed.output : null;
  },
  tell: (shape) => shape?.type ?? '',
};

/** A shape that somebody draws, kept on the device until it has become a perimeter. */
export const DrawPanel = ({ kind, onClose }: { kind: ShapeKind; onClose: () => void }) => {
  const word = useWords(toolWords);
  const { kinds } = useWords(shapeWords);
  const { content: shape, set, clear, others } = useDraft<Shape | null>(drawingDraft, '', null);
  const { find } = useWorkspace();
  const { region } = useGeography();
  const { seat, past } = useSession();
  const isReady = shape !== null && refuseShape(shape) === null;
  const [place] = shape ? setPositions(shape) : [];
  const where = place ? region.locate(place) : null;
  const mayMake =
    past === null &&
    find('perimeters')?.layer.writing?.form !== undefined &&
    refuse(seat, { type: 'change', zones: where ? [where.zone] : [] }) === null;
  const goOn = (): void => {
    openForm({ layer: 'perimeters', id: null, start: { title: null, shape, incident: null, event: null } });
    clear();
    onClose();
  };
  return (
    <ToolPanel title={word.draw} summary={kinds[shape?.type ?? kind]} onClose={onClose}>
      <OtherDrafts others={others} />
      <ShapeField value={shape} onChange={set} first={kind} begins />
      <div className="action-buttons">
        {mayMake ? (
          <button type="button" disabled={!isReady} onClick={goOn}>
            {word.next}
          </button>
        ) : null}
        <button type="button" disabled={shape === null} onClick={() => set(null)}>
          {word.again}
        </button>
      </div>
    </ToolPanel>
  );
};
