import { useQuery } from '@tanstack/react-query';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { DetailHead } from '../../shared/parts/detail-head.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment, Span } from '../../shared/parts/moment.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { usePlaces } from '../../shared/places.ts';
import { queryClient } from '../../shared/query-client.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Alert, WatchAlert } from '../../domain/alerts/contract.ts';
import { volumeWords } from '../../domain/alerts/volume-words.ts';
import { alertDeskWords } from './desk-words.ts';
import { useDetailLookup, watchDetailQuery } from './queries.ts';
import { alertDetailWords } from './detail-words.ts';
import { alertWords } from './words.ts';

type WatchProperties = WatchAlert['properties'];

/** What the watch saw and what it thinks of it stay apart. Asked for when it is opened: the server writes that down. */
const WatchDetail = ({ id }: { id: string }) => {
  const language = useLanguage();
  const own = useWords(alertDetailWords);
  const desk = useWords(alertDeskWords);
  const { data, isError, refetch } = useQuery(watchDetailQuery(useDetailLookup(), id), queryClient);
  if (isError) {
    return (
      <Fact name={desk.detail}>
        {desk.unreadable}{' '}
        <button type="button" className="link" onClick={() => void refetch()}>
          {desk.again}
        </button>
      </Fact>
    );
  }
  return (
    <>
      <Fact name={own.facts.observed}>{data ? textIn(data.observed, language) : '…'}</Fact>
      <Fact name={own.facts.assessed}>
        {data ? textIn(data.assessed, language) : '…'} <span className="quiet">{desk.viewed}</span>
      </Fact>
    </>
  );
};

/** Purpose, legal basis and deletion are always in sight. */
const WatchFacts = ({ id, properties }: { id: string; properties: WatchProperties }) => {
  const language = useLanguage();
  const own = useWords(alertDetailWords);
  const desk = useWords(alertDeskWords);
  const { volume } = useWords(volumeWords);
  const { zoneName } = usePlaces();
  return (
    <>
      <Fact name={desk.releaseName}>
        {desk.release[properties.release]}
        {properties.proposedBy ? ` (${properties.proposedBy})` : null}
      </Fact>
      <WatchDetail id={id} />
      <Fact name={own.facts.volume}>{volume[properties.volume]}</Fact>
      <Fact name={own.facts.sources}>{properties.sources}</Fact>
      {properties.asks.length === 0 ? null : (
        <Fact name={desk.ask}>
          <ul className="item-links">
            {properties.asks.map(({ what, zone, at, by, answered }) => (
              <li key={`${what}-${zone}-${at}`}>
                {`${desk.asked[what]} · ${textIn(zoneName(zone) ?? { fr: zone, nl: zone }, language)} · ${own.function[by]} · `}
                <Moment at={at} />
                {' · '}
                {answered ? `${desk.answered} · ${own.function[answered.by]}` : desk.unanswered}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={own.facts.purpose}>{textIn(properties.purpose, language)}</Fact>
      <Fact name={own.facts.legalBasis}>{properties.legalBasis}</Fact>
      <Fact name={own.facts.deletion}>
        <Moment at={properties.deletion} />
      </Fact>
    </>
  );
};

export const AlertDetail = ({ feature }: { feature: Alert }) => {
  const { id, properties } = feature;
  const language = useLanguage();
  const word = useWords(alertWords);
  const own = useWords(alertDetailWords);
  const desk = useWords(alertDeskWords);
  const { trend } = useWords(volumeWords);
  return (
    <>
      {properties.capStatus === 'actual' ? null : (
        <p className="exercise-mark">{properties.capStatus === 'exercise' ? own.exercise : own.test}</p>
      )}
      <DetailHead
        title={textIn(properties.headline, language)}
        severity={{ value: properties.severity, name: word.severity[properties.severity] }}
        status={word.status[properties.status]}
        at={properties.sent}
      />
      <dl className="facts">
        <Fact name={word.facts.severity}>
          <span className={`tone-${properties.severity}`}>{word.severity[properties.severity]}</span>
        </Fact>
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <PlaceFacts label={properties.area.label} communes={properties.area.communes} zones={properties.area.zones} />
        {properties.origin === 'watch' ? (
          <WatchFacts id={id} properties={properties} />
        ) : (
          <Fact name={own.facts.description}>{textIn(properties.description, language)}</Fact>
        )}
        <Fact name={own.facts.origin}>{own.origin[properties.origin]}</Fact>
        <Fact name={word.facts.theme}>{word.theme[properties.theme]}</Fact>
        <Fact name={own.facts.urgency}>{own.urgency[properties.urgency]}</Fact>
        <Fact name={own.facts.certainty}>{own.certainty[properties.certainty]}</Fact>
        <Fact name={own.facts.trend}>{trend[properties.trend]}</Fact>
        {properties.incident ? (
          <Fact name={own.facts.incident}>
            <ItemLinks layer="incidents" ids={[properties.incident]} />
          </Fact>
        ) : null}
        <Fact name={own.facts.valid}>
          <Span from={properties.onset} to={properties.expires} />
        </Fact>
        <Fact name={own.facts.sent}>
          <Moment at={properties.sent} />
        </Fact>
        {properties.acknowledged ? (
          <Fact name={own.facts.acknowledged}>
            <Moment at={properties.acknowledged.at} /> {`· ${own.function[properties.acknowledged.by]}`}
          </Fact>
        ) : null}
        {properties.shelved ? (
          <Fact name={desk.shelved}>
            <Moment at={properties.shelved.until} /> {`· ${own.function[properties.shelved.by]}`}
            <p>{properties.shelved.reason}</p>
          </Fact>
        ) : null}
        {properties.dismissal ? <Fact name={own.facts.dismissal}>{properties.dismissal}</Fact> : null}
      </dl>
      <ClosingFacts collection="alerts" feature={feature} />
    </>
  );
};
