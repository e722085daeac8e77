import { useMemo, useSyncExternalStore } from 'react';
import type { Network } from '../../geo/network.ts';
import { partKey } from '../../shared/intent.ts';
import { Pane } from '../../shared/parts/pane.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { actOnKeys } from '../../shared/shortcuts.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type OpenForm, endPicking, openForm } from '../desk-state.ts';
import type { Figures } from '../figures.ts';
import { useChanges } from '../use-changes.ts';
import { useWorkspace } from '../workspace.ts';
import { createPlaceFinder } from './place-finder.ts';
import { newTitleOf, toolWords } from './words.ts';

const never = () => () => undefined;

/** The form that is open, over the map; a new item is opened when it is made. */
export const FormHost = ({
  form,
  figures,
  network,
  onOpen,
}: {
  form: OpenForm;
  figures: Figures;
  network: Network;
  onOpen: (item: { layer: string; id: string }) => void;
}) => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const now = useNow();
  const { find } = useWorkspace();
  const live = find(form.layer);
  const { patch, create } = useChanges(form.layer);
  const alerts = useChanges('alerts');
  const finder = useMemo(() => createPlaceFinder(figures, network), [figures, network]);
  const readFeature = () => (form.id === null ? null : (live?.store.get(form.id) ?? null));
  // What others change while it is open shows at once.
  const feature = useSyncExternalStore(live?.store.subscribe ?? never, readFeature);
  const Form = live?.layer.writing?.Form;
  const close = (): void => {
    endPicking(null);
    openForm(null);
  };
  if (!Form || (form.id !== null && !feature)) return null;
  const title = form.id === null ? (newTitleOf(word, form.layer) ?? '') : `${word.edit} – ${form.id}`;
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
      {form.start?.title ? <p className="quiet">{textIn(form.start.title, language)}</p> : null}
      <Pane fallback={<span aria-busy="true" hidden />} onClose={close}>
        <Form
          key={form.id ?? form.start?.alert ?? ''}
          feature={feature}
          start={form.start}
          finder={finder}
          network={network}
          now={now}
          onCreate={async (creation) => {
            await create(creation);
            const alert = form.start?.alert ? find('alerts')?.store.get(form.start.alert) : undefined;
            if (alert) {
              const link = creation.key && partKey(creation.key, 'link');
              await alerts.patch(alert, { status: 'linked', incident: creation.feature.id }, link);
            }
            onOpen({ layer: form.layer, id: creation.feature.id });
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
