import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { Pane, PaneFailure } from '../../shared/parts/pane.tsx';
import { usePart } from '../../shared/parts/use-part.ts';
import { openForm, useDesk } from '../../workspace/desk-state.ts';

/** What takes the keys as soon as it is open: no lazy part, which shows a moment after it is there. */
const loadFormHost = lazyPart(() => import('./form-host.tsx'));

/** Stands where something is on its way that takes the keys. */
const Coming = () => <span aria-busy="true" hidden />;

const closeForm = (): void => openForm(null);

/** The form that is open, over the map. */
export const OpenForm = () => {
  const form = useDesk((desk) => desk.form);
  const { part, failure } = usePart(loadFormHost, true);
  if (!form) return null;
  if (part) {
    return (
      <Pane key={`${form.layer}:${form.id}`} onClose={closeForm}>
        <part.FormHost form={form} />
      </Pane>
    );
  }
  return failure ? (
    <section className="detail">
      <PaneFailure {...failure} onClose={closeForm} />
    </section>
  ) : (
    <Coming />
  );
};
