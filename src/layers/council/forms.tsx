import type { AgendaItem, Session } from '../../domain/council/contract.ts';
import { conveneSession, makeAgendaItem } from '../../domain/council/lifecycle.ts';
import { typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { instantOf } from '../../shared/instant.ts';
import { newId } from '../../shared/intent.ts';
import { type Both, BothFields } from '../../shared/parts/both-fields.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { readText } from '../../shared/text-words.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { type WallText, readWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { FormProps } from '../manifest.ts';
import { agendaOf } from './model.ts';
import { bothField, bothOf, isWritten, readBoth, tellBoth, useProblem } from './typed-both.ts';
import { councilWords } from './words.ts';

interface TypedSession {
  title: Both;
  cause: Both;
  venue: Both;
  /** By the clocks of Brussels. */
  when: WallText;
}
const sessionForm: FormKind<TypedSession> = {
  form: 'council-session',
  version: 1,
  fields: { title: bothField, cause: bothField, venue: bothField, when: typedField },
  tell: ({ title, when }) => title?.fr || when || '…',
};

/** Convenes a session, or changes what is said of it. */
export const SessionForm = ({ feature, now: clock, onCreate, onChange, onClose }: FormProps<Session>) => {
  const word = useWords(councilWords);
  const properties = feature?.properties;
  const now: TypedSession = {
    title: bothOf(properties?.title),
    cause: bothOf(properties?.cause),
    venue: bothOf(properties?.venue),
    when: properties ? `${properties.date}T${properties.time}` : '',
  };
  const draft = useFormDraft(sessionForm, feature?.id ?? '', now, feature === null);
  const { typed, set } = draft;
  const { title, cause, venue, when } = typed;
  const [date = '', time = ''] = when.slice(0, 16).split('T');
  const problem = useProblem(title, cause, venue);
  const save = async (key: string): Promise<void> => {
    const said = { title: readBoth(title), cause: readBoth(cause), venue: readBoth(venue), date, time };
    if (!feature) {
      const made = conveneSession(newId('ses', key), said, [], instantOf(clock));
      return onCreate({ key, feature: made, patch: said });
    }
    const { changed } = draft;
    const own = {
      ...(changed.has('title') && { title: said.title }),
      ...(changed.has('cause') && { cause: said.cause }),
      ...(changed.has('venue') && { venue: said.venue }),
      ...(changed.has('when') && { date, time }),
    };
    return onChange(own, key);
  };
  return (
    <FormFrame
      name={feature ? word.edit : word.newSession}
      draft={draft}
      now={now}
      fields={{
        names: { ...word.facts, when: word.facts.date },
        tell: (name, values) => (name === 'when' ? values.when.replace('T', ' ') : tellBoth(values[name])),
      }}
      problem={problem}
      isReady={isWritten(title) && isWritten(cause) && isWritten(venue) && readWall(when).state === 'moment'}
      onSave={save}
      onClose={onClose}
    >
      <BothFields name={word.facts.title} value={title} onChange={(next) => set({ title: next })} />
      <BothFields name={word.facts.cause} value={cause} onChange={(next) => set({ cause: next })} />
      <MomentField name={word.facts.date} value={when} now={clock} onChange={(next) => set({ when: next })} />
      <BothFields name={word.facts.venue} value={venue} onChange={(next) => set({ venue: next })} />
    </FormFrame>
  );
};

interface TypedItem {
  title: Both;
  note: string;
  follows: string;
}
const itemForm: FormKind<TypedItem> = {
  form: 'council-item',
  version: 1,
  fields: { title: bothField, note: typedField, follows: typedField },
  tell: ({ title, note }) => title?.fr || note || '…',
};

/** Puts an item on the agenda of a session: a new subject, or the next step of an old one. */
export const AgendaItemForm = ({
  feature,
  start,
  now: clock,
  onCreate,
  onChange,
  onClose,
}: FormProps<AgendaItem, { session: string }>) => {
  const language = useLanguage();
  const word = useWords(councilWords);
  const items = [...useFeatures('agenda-items')];
  const now: TypedItem = {
    title: bothOf(feature?.properties.title),
    note: feature?.properties.note ?? '',
    follows: '',
  };
  const session = feature?.properties.session ?? start?.session ?? '';
  const draft = useFormDraft(itemForm, feature?.id ?? session, now, feature === null);
  const { typed, set } = draft;
  const { title, note, follows } = typed;
  const problem = useProblem(title, { fr: note, nl: '' });
  const firsts = items.filter(({ id, properties }) => properties.subject === id);
  const save = async (key: string): Promise<void> => {
    const said = { title: readBoth(title), note: readText(note) };
    if (feature) {
      const changed = {
        ...(draft.changed.has('title') && { title: said.title }),
        ...(draft.changed.has('note') && { note: said.note }),
      };
      return onChange(changed, key);
    }
    const order = (agendaOf(session, items).at(-1)?.properties.order ?? 0) + 1;
    const patch = { session, order: Math.min(order, 999), ...said, follows: follows === '' ? null : follows };
    const made = makeAgendaItem(newId('agi', key), patch, patch.follows, instantOf(clock));
    return onCreate({ key, feature: made, patch });
  };
  return (
    <FormFrame
      name={feature ? word.edit : word.newItem}
      draft={draft}
      now={now}
      fields={{
        names: { ...word.facts, follows: word.follows },
        tell: (name, values) => (name === 'title' ? tellBoth(values.title) : values[name]),
      }}
      problem={problem}
      isReady={isWritten(title) && session !== ''}
      onSave={save}
      onClose={onClose}
    >
      <BothFields name={word.facts.title} value={title} onChange={(next) => set({ title: next })} />
      {feature ? null : (
        <Choice
          name={word.follows}
          value={follows}
          values={['', ...firsts.map(({ id }) => id)]}
          words={{
            '': word.newSubject,
            ...Object.fromEntries(firsts.map(({ id, properties }) => [id, textIn(properties.title, language)])),
          }}
          onChange={(next) => set({ follows: next })}
        />
      )}
      <Field name={word.facts.note} value={note} onChange={(next) => set({ note: next })} />
    </FormFrame>
  );
};
