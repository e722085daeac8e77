import { useSyncExternalStore } from 'react';
import { Pane } from '../../shared/parts/pane.tsx';
import { actOnKeys } from '../../shared/shortcuts.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type OpenForm, endPicking, openForm } from '../../workspace/desk-state.ts';
import { useChanges } from '../../workspace/use-changes.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import { useGeography } from '../../workspace/geography.ts';
import { usePlaceFinder } from '../../workspace/place-finder.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { toolWords } from './words.ts';

const never = () => () => undefined;

/** The form that is open, over the map; a new item is opened when it is made. */
export const FormHost = ({ form }: { form: OpenForm }) => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const now = useNow();
  const { find } = useWorkspace();
  const live = find(form.layer);
  const { patch, create } = useChanges(form.layer);
  const { network } = useGeography();
  const finder = usePlaceFinder();
  const { show } = useItemSteps();
  const readFeature = () => (form.id === null ? null : (live?.store.get(form.id) ?? null));
  // What others change while it is open shows at once.
  const feature = useSyncExternalStore(live?.store.subscribe ?? never, readFeature);
  const own = live?.layer.writing?.form;
  const close = (): void => {
    endPicking(null);
    openForm(null);
  };
  if (!own || (form.id !== null && !feature)) return null;
  const title = form.id === null ? own.title[language] : `${word.edit} – ${form.id}`;
  return (
    // Keys bubble here from the fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="detail"
      aria-label={title}
      onKeyDown={(event) =>
        actOnKeys(event, {
          Escape: (event) => {
            event.stopImmediatePropagation();
            close();
          },
        })
      }
    >
      <header className="detail-header">
        <h2>{title}</h2>
      </header>
      <Pane fallback={<span aria-busy="true" hidden />} onClose={close}>
        <own.View
          key={form.id ?? JSON.stringify(form.start)}
          feature={feature}
          start={form.start}
          finder={finder}
          network={network}
          now={now}
          onCreate={async (creation) => {
            await create(creation);
            show({ layer: form.layer, id: creation.feature.id });
          }}
          onChange={(change, key) =>
            feature && Object.keys(change).length > 0 ? patch(feature, change, key) : Promise.resolve()
          }
          onClose={close}
        />
      </Pane>
    </section>
  );
};
