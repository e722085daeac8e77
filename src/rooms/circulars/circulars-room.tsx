import './circulars-room.css';
import type { Circular, Receipt } from '../../domain/circulars/contract.ts';
import { isLate } from '../../domain/circulars/lifecycle.ts';
import { circularsWords, currentReceipts } from '../../layers/circulars/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { timeOf } from '../../shared/instant.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Age, Moment } from '../../shared/parts/moment.tsx';
import { usePlaces } from '../../shared/places.ts';
import { saveFile } from '../../shared/save-file.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { formatDay, useNow } from '../../shared/time.ts';
import { usePartParam } from '../../shared/url-state.ts';
import { type Text, textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { openForm } from '../../workspace/desk-state.ts';
import { SheetButton } from '../../workspace/sheet-button.tsx';
import { useFileName } from '../../workspace/use-file-name.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import { ItemLink } from '../../shared/parts/item-link.tsx';
import { useLayer } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { circularDates, receiptsCsv, registerCsv } from './export.ts';
import { circularsViewWords } from './view-words.ts';
import { circularsRoomWords } from './words.ts';

const views = ['register', 'receipts'] as const;

interface Listed {
  circulars: readonly Circular[];
  /** Through the lens. */
  receipts: readonly Receipt[];
}

/** Reference, dates, versions, and how many zones have confirmed. */
const Register = ({ circulars, receipts }: Listed) => {
  const language = useLanguage();
  const word = useWords(circularsViewWords);
  const { columns } = word;
  const tellDay = (day: string | null | undefined): string => (day ? formatDay(timeOf(day), language) : '–');
  const list = (texts: readonly Text[]): string => texts.map((text) => textIn(text, language)).join(', ');
  return (
    <table className="circulars-table" aria-label={word.views.register}>
      <thead>
        <tr>
          <th scope="col">{columns.reference}</th>
          <th scope="col">{columns.subject}</th>
          <th scope="col">{columns.issuers}</th>
          <th scope="col">{columns.signed}</th>
          <th scope="col">{columns.published}</th>
          <th scope="col">{columns.inForce}</th>
          <th scope="col">{columns.edition}</th>
          <th scope="col">{columns.receipts}</th>
        </tr>
      </thead>
      <tbody>
        {circulars.map((circular) => {
          const { id, properties } = circular;
          const last = properties.editions.at(-1);
          const asked = currentReceipts(circular, receipts);
          const confirmed = asked.filter((one) => one.properties.status === 'confirmed').length;
          const isReplaced = circulars.some((other) => other.properties.replaces === id);
          return (
            <tr key={id}>
              <td>
                <ItemLink layer="circulars" id={id} name={properties.reference} />
                {isReplaced ? <span className="quiet">{` ${word.replaced}`}</span> : null}
              </td>
              <td>{textIn(properties.subject, language)}</td>
              <td>{list(properties.issuers)}</td>
              <td>{tellDay(last?.signed)}</td>
              <td>{tellDay(last?.published)}</td>
              <td>{tellDay(last?.inForce)}</td>
              <td>{properties.edition}</td>
              <td className={confirmed < asked.length ? 'tone-new' : undefined}>
                {word.confirmed(confirmed, asked.length)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** Each zone's receipt of the present version of each circular: when, or since when it is missing. */
const Receipts = ({ circulars, receipts }: Listed) => {
  const language = useLanguage();
  const word = useWords(circularsViewWords);
  const { status } = useWords(circularsWords);
  const now = useNow();
  const { zoneName } = usePlaces();
  const { columns } = word;
  return (
    <table className="circulars-table" aria-label={word.views.receipts}>
      <thead>
        <tr>
          <th scope="col">{columns.reference}</th>
          <th scope="col">{columns.edition}</th>
          <th scope="col">{columns.zone}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {circulars.flatMap((circular) =>
          currentReceipts(circular, receipts).map((receipt) => {
            const { id, properties } = receipt;
            const name = zoneName(properties.zone);
            return (
              <tr key={id}>
                <td>
                  <ItemLink layer="receipts" id={id} name={properties.reference} />
                </td>
                <td>{properties.edition}</td>
                <td>{name ? `${properties.zone} ${textIn(name, language)}` : properties.zone}</td>
                <td>
                  {status[properties.status]}{' '}
                  {properties.confirmed ? (
                    <Moment at={properties.confirmed.at} />
                  ) : (
                    <span className={isLate(receipt, now) ? 'tone-severe' : 'tone-new'}>
                      <Age at={properties.asked} />
                      {isLate(receipt, now) ? ` · ${word.late}` : null}
                    </span>
                  )}
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
};

type Layers = {
  circulars: NonNullable<ReturnType<typeof useLayer<'circulars'>>>;
  receipts: NonNullable<ReturnType<typeof useLayer<'receipts'>>>;
};

const CircularsPanel = ({ circulars, receipts }: Layers) => {
  const language = useLanguage();
  const { title } = useWords(circularsRoomWords);
  const word = useWords(circularsViewWords);
  const { loading } = useWords(listWords);
  const { seat } = useSession();
  const now = useNow();
  const fileName = useFileName();
  const isKnown = useIsKnown(circulars);
  const [view, setView] = usePartParam(views);
  useSelectionVersion(circulars.selection);
  useSelectionVersion(receipts.selection);
  const listed: Listed = { circulars: [...circulars.selection.values()], receipts: [...receipts.selection.values()] };
  const current = listed.circulars.flatMap((one) => currentReceipts(one, listed.receipts));
  const missing = current.filter(({ properties }) => properties.status === 'asked').length;
  const name = view === 'register' ? title : word.views.receipts;
  const tableOf = (): string =>
    view === 'register'
      ? registerCsv(listed.circulars, listed.receipts, language)
      : receiptsCsv(listed.circulars, listed.receipts, { language, now });
  const save = (): void => saveFile(tableOf(), fileName(name), 'text/csv;charset=utf-8');
  return (
    <section className="panel" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>
          {title} <span className="count">{isKnown ? listed.circulars.length : '–'}</span>
        </h2>
      </header>
      <div className="board-tools">
        <Choice name={word.view} value={view} values={views} words={word.views} onChange={setView} />
        {refuse(seat, { type: 'circular' }) === null ? (
          <button type="button" onClick={() => openForm({ layer: 'circulars', id: null, start: null })}>
            {word.newCircular}
          </button>
        ) : null}
        <button type="button" onClick={() => window.print()}>
          {word.print}
        </button>
        <button type="button" onClick={save}>
          {word.export}
        </button>
        {view === 'register' ? (
          <SheetButton
            title={name}
            sheet={() => ({
              title: name,
              count: listed.circulars.length,
              csv: tableOf,
              dates: () => circularDates(listed.circulars, language),
            })}
          />
        ) : null}
      </div>
      <HealthNotice collection="circulars" />
      <HealthNotice collection="receipts" />
      <div className="circulars-body">
        {listed.circulars.length === 0 ? (
          <p className="empty">{isKnown ? word.empty : loading}</p>
        ) : (
          <>
            <p className={missing > 0 ? 'tone-new' : 'quiet'}>{word.missing(missing)}</p>
            {view === 'register' ? <Register {...listed} /> : <Receipts {...listed} />}
          </>
        )}
      </div>
    </section>
  );
};

/** The register of circulars beside the map. */
export const CircularsRoom = () => {
  const circulars = useLayer('circulars');
  const receipts = useLayer('receipts');
  return circulars && receipts ? <CircularsPanel circulars={circulars} receipts={receipts} /> : null;
};
