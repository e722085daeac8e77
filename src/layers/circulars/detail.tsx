import type { Circular, Receipt } from '../../domain/circulars/contract.ts';
import { isLate } from '../../domain/circulars/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { useOpenedItemsOf } from '../../shared/items.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Age, Moment } from '../../shared/parts/moment.tsx';
import { usePlaces } from '../../shared/places.ts';
import { formatDay, useNow } from '../../shared/time.ts';
import { type Text, textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { missingOf } from './model.ts';
import { circularsWords } from './words.ts';

const useZoneName = (): ((code: string) => string) => {
  const language = useLanguage();
  const { zoneName } = usePlaces();
  return (code) => {
    const name = zoneName(code);
    return name ? `${code} ${textIn(name, language)}` : code;
  };
};

const useDay = (): ((day: string | null) => string) => {
  const language = useLanguage();
  return (day) => (day === null ? '–' : formatDay(timeOf(day), language));
};

export const CircularDetail = ({ feature }: { feature: Circular }) => {
  const language = useLanguage();
  const word = useWords(circularsWords);
  const now = useNow();
  const nameZone = useZoneName();
  const tellDay = useDay();
  useOpenedItemsOf('receipts');
  const missing = missingOf(feature, useFeatures('receipts'));
  const later = [...useFeatures('circulars')].filter(({ properties }) => properties.replaces === feature.id);
  const { properties } = feature;
  const list = (texts: readonly Text[]): string => texts.map((text) => textIn(text, language)).join(', ') || '–';
  return (
    <>
      <h3>{`${properties.reference} – ${textIn(properties.subject, language)}`}</h3>
      <dl className="facts">
        <Fact name={word.facts.kind}>{word.kind[properties.kind]}</Fact>
        <Fact name={word.facts.issuers}>{list(properties.issuers)}</Fact>
        <Fact name={word.facts.summary}>{textIn(properties.summary, language)}</Fact>
        <Fact name={word.facts.missing}>
          {missing.length === 0 ? (
            word.all
          ) : (
            <ul className="item-links">
              {missing.map((receipt) => (
                <li key={receipt.id} className={isLate(receipt, now) ? 'tone-severe' : undefined}>
                  {`${nameZone(receipt.properties.zone)} · `}
                  <Age at={receipt.properties.asked} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={word.facts.editions}>
          <ul className="item-links">
            {properties.editions.toReversed().map(({ edition, signed, published, inForce }) => (
              <li key={edition}>
                {`${word.facts.edition} ${edition} · ${word.facts.signed} ${tellDay(signed)} · ${word.facts.published} ${tellDay(published)} · ${word.facts.inForce} ${tellDay(inForce)}`}
              </li>
            ))}
          </ul>
        </Fact>
        {properties.replaces === null ? null : (
          <Fact name={word.facts.replaces}>
            <ItemLinks layer="circulars" ids={[properties.replaces]} />
          </Fact>
        )}
        {later.length > 0 ? (
          <Fact name={word.facts.replacedBy}>
            <ItemLinks layer="circulars" ids={later.map((one) => one.id)} />
          </Fact>
        ) : null}
        <Fact name={word.facts.to}>{list(properties.to)}</Fact>
        <Fact name={word.facts.info}>{list(properties.info)}</Fact>
        <Fact name={word.facts.document}>
          <span className="typed-text">{textIn(properties.document.text, language)}</span>
        </Fact>
        <Fact name={word.facts.hash}>
          <span className="typed-text">{`${properties.document.hash} · ${word.size(properties.document.size)}`}</span>
        </Fact>
        {properties.reminded === null ? null : (
          <Fact name={word.facts.reminded}>
            <Moment at={properties.reminded} />
          </Fact>
        )}
      </dl>
      <ClosingFacts collection="circulars" feature={feature} />
    </>
  );
};

export const ReceiptDetail = ({ feature }: { feature: Receipt }) => {
  const { properties } = feature;
  const language = useLanguage();
  const word = useWords(circularsWords);
  const nameZone = useZoneName();
  useOpenedItemsOf('circulars');
  const circular = [...useFeatures('circulars')].find((one) => one.id === properties.circular);
  return (
    <>
      <h3>{`${properties.reference} – ${nameZone(properties.zone)}`}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <Fact name={word.facts.circular}>
          <ItemLinks layer="circulars" ids={[properties.circular]} />
        </Fact>
        <Fact name={word.facts.edition}>{properties.edition}</Fact>
        <Fact name={word.facts.since}>
          <Moment at={properties.asked} />
        </Fact>
        {properties.confirmed ? (
          <>
            <Fact name={word.facts.confirmedAt}>
              <Moment at={properties.confirmed.at} />
            </Fact>
            <Fact name={word.facts.hash}>
              <span className="typed-text">{properties.confirmed.hash}</span>
            </Fact>
          </>
        ) : null}
        {circular && properties.status === 'asked' ? (
          <Fact name={word.facts.document}>
            <span className="typed-text">{textIn(circular.properties.document.text, language)}</span>
          </Fact>
        ) : null}
      </dl>
      <ClosingFacts collection="receipts" feature={feature} />
    </>
  );
};
