import { useQuery } from '@tanstack/react-query';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment, Span } from '../../shared/parts/moment.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { queryClient } from '../../shared/query-client.ts';
import { useSession } from '../../shared/session.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Alert, WatchAlert } from './contract.ts';
import { alertDeskWords } from './desk-words.ts';
import { watchDetailQuery } from './queries.ts';
import { alertWords } from './words.ts';

type WatchProperties = WatchAlert['properties'];

/** What the watch saw and what it thinks of it stay apart. Asked for when it is opened: the server writes that down. */
const WatchDetail = ({ id }: { id: string }) => {
  const language = useLanguage();
  const word = useWords(alertWords);
  const desk = useWords(alertDeskWords);
  const { baseUrl, seat } = useSession();
  const { data, isError, refetch } = useQuery(watchDetailQuery(baseUrl, seat.id, id), queryClient);
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
      <Fact name={word.facts.observed}>{data ? textIn(data.observed, language) : '…'}</Fact>
      <Fact name={word.facts.assessed}>
        {data ? textIn(data.assessed, language) : '…'} <span className="quiet">{desk.viewed}</span>
      </Fact>
    </>
  );
};

/** Purpose, legal basis and deletion are always in sight. */
const WatchFacts = ({ id, properties }: { id: string; properties: WatchProperties }) => {
  const language = useLanguage();
  const word = useWords(alertWords);
  const desk = useWords(alertDeskWords);
  return (
    <>
      <Fact name={desk.releaseName}>
        {desk.release[properties.release]}
        {properties.proposedBy ? ` (${properties.proposedBy})` : null}
      </Fact>
      <WatchDetail id={id} />
      <Fact name={word.facts.volume}>{word.volume[properties.volume]}</Fact>
      <Fact name={word.facts.sources}>{properties.sources}</Fact>
      <Fact name={word.facts.purpose}>{textIn(properties.purpose, language)}</Fact>
      <Fact name={word.facts.legalBasis}>{properties.legalBasis}</Fact>
      <Fact name={word.facts.deletion}>
        <Moment at={properties.deletion} />
      </Fact>
    </>
  );
};

export const AlertDetail = ({ feature: { id, properties } }: { feature: Alert }) => {
  const language = useLanguage();
  const word = useWords(alertWords);
  const desk = useWords(alertDeskWords);
  return (
    <>
      {properties.capStatus === 'actual' ? null : (
        <p className="exercise-mark">{properties.capStatus === 'exercise' ? word.exercise : word.test}</p>
      )}
      <h3>{textIn(properties.headline, language)}</h3>
      <dl className="facts">
        <Fact name={word.facts.severity}>
          <span className={`tone-${properties.severity}`}>{word.severity[properties.severity]}</span>
        </Fact>
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <Fact name={word.facts.origin}>{word.origin[properties.origin]}</Fact>
        <Fact name={word.facts.theme}>{word.theme[properties.theme]}</Fact>
        <Fact name={word.facts.urgency}>{word.urgency[properties.urgency]}</Fact>
        <Fact name={word.facts.certainty}>{word.certainty[properties.certainty]}</Fact>
        <Fact name={word.facts.trend}>{word.trend[properties.trend]}</Fact>
        {properties.origin === 'watch' ? (
          <WatchFacts id={id} properties={properties} />
        ) : (
          <Fact name={word.facts.description}>{textIn(properties.description, language)}</Fact>
        )}
        <PlaceFacts label={properties.area.label} communes={properties.area.communes} zones={properties.area.zones} />
        <Fact name={word.facts.valid}>
          <Span from={properties.onset} to={properties.expires} />
        </Fact>
        <Fact name={word.facts.sent}>
          <Moment at={properties.sent} />
        </Fact>
        <Fact name={word.facts.updated}>
          <Moment at={properties.updated} />
        </Fact>
        {properties.acknowledged ? (
          <Fact name={word.facts.acknowledged}>
            <Moment at={properties.acknowledged.at} /> {`· ${word.function[properties.acknowledged.by]}`}
          </Fact>
        ) : null}
        {properties.incident ? (
          <Fact name={word.facts.incident}>
            <ItemLinks layer="incidents" ids={[properties.incident]} />
          </Fact>
        ) : null}
        {properties.shelved ? (
          <Fact name={desk.shelved}>
            <Moment at={properties.shelved.until} /> {`· ${word.function[properties.shelved.by]}`}
            <p>{properties.shelved.reason}</p>
          </Fact>
        ) : null}
        {properties.dismissal ? <Fact name={word.facts.dismissal}>{properties.dismissal}</Fact> : null}
        <Fact name={word.facts.number}>{id}</Fact>
      </dl>
    </>
  );
};
