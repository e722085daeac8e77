import { stopsAlong } from '../../geo/section.ts';
import { useDraft } from '../../shared/drafts.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import type { FoundPlace } from '../../shared/reference.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { type Cause, type Disruption, type DisruptionKind, causes, disruptionKinds } from './contract.ts';
import { trafficDeskWords } from './desk-words.ts';
import { TrafficForm, type TypedTimes, changesOf, readTimes, timesOf } from './form-parts.tsx';
import { kindWords } from './kind-words.ts';
import type { DisruptionDraft } from './drafts.ts';
import { announceDisruption } from './lifecycle.ts';
import { placeDisruption } from './placing.ts';
import { trafficWords } from './words.ts';
import { instantOf } from '../../shared/instant.ts';
import { makeItemId } from '../../shared/item-id.ts';

/** What the form holds while somebody types. */
interface Typed extends TypedTimes {
  kind: DisruptionKind;
  cause: Cause;
  station: FoundPlace | null;
  line: string;
  from: string;
  to: string;
}

/** Announces a disruption: a station, a stretch between two stops, or a whole line; or changes what is said of it. */
export const DisruptionForm = ({
  feature,
  finder,
  network,
  now,
  onCreate,
  onChange,
  onClose,
}: FormProps<Disruption>) => {
  const language = useLanguage();
  const word = useWords(trafficWords);
  const desk = useWords(trafficDeskWords);
  const { refusals } = useWords(itemActionsWords);
  const { mode } = kindWords[language];
  const { seat } = useSession();
  const first: Typed = {
    kind: feature?.properties.kind ?? 'station-closed',
    cause: feature?.properties.cause ?? 'technical-problem',
    station: null,
    line: network.lines[0]?.id ?? '',
    from: '',
    to: '',
    ...timesOf(feature, now),
  };
  const [typed, setTyped, clear] = useDraft<Typed>(feature ? `edit:${feature.id}` : 'new-disruption', first);
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const { kind, cause, line, from, to } = typed;
  const stop = typed.station?.place.stop ?? null;
  const isStation = kind === 'station-closed';
  const section = kind === 'section-closed' ? { from, to } : null;
  const placed = placeDisruption({ kind, stop, line, section }, network);
  const refusal =
    typeof placed === 'string'
      ? null
      : refuse(seat, { type: 'change-traffic', zones: feature?.properties.zones ?? placed.zones });
  const missing = isStation ? desk.needsStation : desk.needsSection;
  const problem = refusal ? refusals[refusal] : !feature && typeof placed === 'string' ? missing : null;
  const runs = network.lines.find(({ id }) => id === line);
  const stops = runs ? stopsAlong(runs, network) : [];
  const stopNames = Object.fromEntries(stops.map(({ id, name }) => [id, textIn(name, language)]));

  const save = async (): Promise<void> => {
    const times = readTimes(typed, feature);
    if (!times) return;
    if (feature) {
      const { start: _, ...changeable } = times;
      await onChange(changesOf(feature, { ...changeable, cause }));
    } else {
      if (typeof placed === 'string') return;
      const draft: DisruptionDraft = {
        kind,
        cause,
        stop: isStation ? stop : null,
        line: isStation ? null : line,
        section,
        ...times,
      };
      const id = makeItemId('dis');
      const made = announceDisruption(id, draft, placed, instantOf(now));
      await onCreate({ feature: made, patch: { ...draft } });
    }
  };
  return (
    <TrafficForm
      name={feature ? desk.change : desk.newDisruption}
      times={typed}
      item={feature}
      now={now}
      problem={problem}
      onTimes={set}
      onSave={save}
      onClose={onClose}
      onClear={clear}
    >
      <div className="form-row">
        {feature ? null : (
          <Choice
            name={word.facts.kind}
            value={kind}
            values={disruptionKinds}
            words={word.kind}
            onChange={(next) => set({ kind: next })}
          />
        )}
        <Choice
          name={word.facts.cause}
          value={cause}
          values={causes}
          words={word.cause}
          onChange={(next) => set({ cause: next })}
        />
      </div>
      {!feature && isStation ? (
        <PlaceField finder={finder} value={typed.station} onChange={(station) => set({ station })} />
      ) : null}
      {feature || isStation ? null : (
        <Choice
          name={word.facts.line}
          value={line}
          values={network.lines.map(({ id }) => id)}
          words={Object.fromEntries(
            network.lines.map((one) => [
              one.id,
              `${mode[one.mode]} ${one.ref} ${textIn(one.from, language)} – ${textIn(one.to, language)}`,
            ]),
          )}
          onChange={(next) => set({ line: next, from: '', to: '' })}
        />
      )}
      {!feature && kind === 'section-closed' ? (
        <div className="form-row">
          {(['from', 'to'] as const).map((end) => (
            <Choice
              key={end}
              name={desk[end]}
              value={typed[end]}
              values={['', ...stops.map(({ id }) => id)]}
              words={{ '': '–', ...stopNames }}
              onChange={(next) => set({ [end]: next })}
            />
          ))}
        </div>
      ) : null}
    </TrafficForm>
  );
};
