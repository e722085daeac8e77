import { createCalm } from '../../live/calm.ts';
import type { FeatureStore } from '../../live/feature-store.ts';
import { startClocks } from '../../domain/deployments/silence.ts';
import { type SilenceItem, silencesLayerId, silentFrom } from '../../domain/deployments/silence-item.ts';
import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';
import { instantOf } from '../../shared/instant.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemActions } from '../../shared/parts/item-actions.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { refuse } from '../../shared/seats.ts';
import { useNow } from '../../shared/time.ts';
import { type Language, severityRank, textIn } from '../../shared/vocabulary.ts';
import { shorten, useWords, wordOf } from '../../shared/words.ts';
import type { Layer, Makings, TellWaiting } from '../manifest.ts';
import { settle, soundOf } from '../settle.ts';
import { operatorName } from './model.ts';
import { silenceWords } from './silence-words.ts';
import { deploymentWords } from './words.ts';

/** Units change by the second, and their clocks run for minutes: milliseconds between two looks. */
const calmTime = 2_000;

const makeSilences = (store: FeatureStore<SilenceItem>, { items, noteBroken }: Makings): (() => void) => {
  const units = items('deployments');
  const incidents = items('incidents');
  if (!units || !incidents) return () => undefined;
  const isSoundUnit = soundOf('deployments', noteBroken);
  const isSoundIncident = soundOf('incidents', noteBroken);
  const get = (id: string) => {
    const unit = units.get(id);
    return unit && isSoundUnit(unit) ? unit : undefined;
  };
  const look = (): void => settle(store, startClocks({ get }, [...incidents.values()].filter(isSoundIncident)));
  const calm = createCalm(calmTime, look);
  look();
  const leave = [units.subscribe(calm.ask), incidents.subscribe(calm.ask)];
  return () => {
    calm.stop();
    for (const stop of leave) stop();
  };
};

const tellSilence: TellWaiting<SilenceItem> = (clock, seat, now) => {
  const { zone, allowed, since } = clock.properties;
  if (now < silentFrom(clock) || refuse(seat, { type: 'change', zones: [zone] }) !== null) return null;
  return {
    urgency: severityRank.moderate + 0.5,
    reason: wordOf(silenceWords, (w) => w.silent(allowed)),
    since,
  };
};

const labelUnit = ({ properties: { operator, kind, title } }: SilenceItem, language: Language): string =>
  `${operatorName(operator, language)} · ${deploymentWords[language].kind[kind]} – ${shorten(textIn(title, language))}`;

const SilenceDetail = ({ feature }: { feature: SilenceItem }) => {
  const word = useWords(silenceWords);
  const now = useNow();
  const { change } = useItemSteps();
  const { incident, since, allowed, contact, zone } = feature.properties;
  return (
    <>
      <dl className="facts">
        <Fact name={word.facts.unit}>
          <ItemLinks layer="deployments" ids={[feature.id]} />
        </Fact>
        <Fact name={word.facts.incident}>
          <ItemLinks layer="incidents" ids={[incident]} />
        </Fact>
        <Fact name={word.facts.heard}>
          <Moment at={instantOf(since)} />
        </Fact>
        <Fact name={word.facts.allowed}>
          <span className={now < silentFrom(feature) ? undefined : 'tone-severe'}>{word.minutes(allowed)}</span>
        </Fact>
        <Fact name={word.facts.contact}>{contact || '–'}</Fact>
      </dl>
      <ItemActions
        itemId={feature.id}
        actions={[
          {
            id: 'heard',
            name: word.heard,
            right: { type: 'change', zones: [zone] },
            key: 'a',
            run: (_, key) => change({ layer: 'deployments', id: feature.id }, { heard: instantOf(now) }, key),
          },
        ]}
      />
    </>
  );
};

const searchText = ({ id, properties: { incident } }: SilenceItem): string => `${id} ${incident}`;

/** The silence clocks of the units that work at an incident: a live layer that the page makes itself. */
export const silencesLayer: Layer<SilenceItem> = {
  id: silencesLayerId,
  title: wordOf(silenceWords, (w) => w.title),
  parse: (feature) => feature as SilenceItem,
  rule: (scope: Scope) => {
    const found = searchFor(scope.filters.q, searchText);
    return {
      name: nameScope(scope),
      accepts: (clock) => withinLens(scope.lens, [clock.properties.commune], [clock.properties.zone]) && found(clock),
      compare: (a, b) => silentFrom(a) - silentFrom(b),
      counters: () => [],
    };
  },
  label: labelUnit,
  Detail: SilenceDetail,
  make: makeSilences,
  waiting: async () => ({ tellWaiting: tellSilence }),
};
