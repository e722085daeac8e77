import './inside.css';
import { type ReactNode, useId } from 'react';
import type { Perimeter } from '../../domain/perimeters/contract.ts';
import {
  type NamedPlace,
  type PlaceGroup,
  type StreetWithin,
  itemsWithin,
  placeGroups,
} from '../../domain/perimeters/inside.ts';
import { isOpen } from '../../domain/incidents/contract.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import { useOpenedItemsOf } from '../../shared/items.ts';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { PaneFailure } from '../../shared/parts/pane.tsx';
import { usePlaces } from '../../shared/places.ts';
import { useIsPrinting } from '../../shared/print.ts';
import { useNow } from '../../shared/time.ts';
import { useLensParams, useViewportParam } from '../../shared/url-state.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { insideWords } from './inside-words.ts';
import { useInside } from './use-inside.ts';

const mostShown = 50;
/** Close enough to see a house by itself. */
const closeBy = 17;

/** One kind of what is inside, with its count; its list opens, and is open on paper. */
const Group = ({
  name,
  count,
  more,
  children,
}: {
  name: string;
  count: ReactNode;
  more?: string;
  children: ReactNode;
}) => {
  const isPrinting = useIsPrinting();
  return (
    <details {...(isPrinting && { open: true })}>
      <summary>
        {name} <b>{count}</b>
        {more ? <span className="quiet"> {more}</span> : null}
      </summary>
      {children}
    </details>
  );
};

/** As many as there is room for, all of them on paper. */
const Some = <T,>({ all, children }: { all: readonly T[]; children: (some: readonly T[]) => ReactNode }) => {
  const word = useWords(insideWords);
  const most = useIsPrinting() ? all.length : mostShown;
  return (
    <>
      {children(all.slice(0, most))}
      {all.length > most ? <p className="quiet">{word.more(all.length - most)}</p> : null}
    </>
  );
};

/** Places that the map goes to. */
const Places = ({ all, tell }: { all: readonly NamedPlace[]; tell?: (place: StreetWithin) => string }) => {
  const language = useLanguage();
  const [, setViewport] = useViewportParam();
  return (
    <Some all={all}>
      {(some) => (
        <ul>
          {some.map((place) => {
            const [longitude, latitude] = place.position;
            return (
              <li key={`${place.name.fr} ${longitude} ${latitude}`}>
                <button
                  type="button"
                  className="link"
                  onClick={() => void setViewport({ longitude, latitude, zoom: closeBy })}
                >
                  {textIn(place.name, language)}
                </button>
                {tell ? ` ${tell(place as StreetWithin)}` : null}
              </li>
            );
          })}
        </ul>
      )}
    </Some>
  );
};

const Items = ({ layer, ids, name, more }: { layer: string; ids: readonly string[]; name: string; more?: string }) =>
  ids.length === 0 ? null : (
    <Group name={name} count={ids.length} {...(more && { more })}>
      <Some all={ids}>{(some) => <ItemLinks layer={layer} ids={some} />}</Some>
    </Group>
  );

/** What it touches: a press is the lens. */
const Areas = ({ communes, zones }: Pick<Perimeter['properties'], 'communes' | 'zones'>) => {
  const language = useLanguage();
  const { groups } = useWords(insideWords);
  const { communeName, zoneName } = usePlaces();
  const [, setLens] = useLensParams();
  return (
    <>
      <Group name={groups.communes} count={communes.length}>
        <ul>
          {communes.map((commune) => (
            <li key={commune}>
              <button type="button" className="link" onClick={() => void setLens({ commune })}>
                {textIn(communeName(commune) ?? { fr: commune, nl: commune }, language)}
              </button>
            </li>
          ))}
        </ul>
      </Group>
      <Group name={groups.zones} count={zones.length}>
        <ul>
          {zones.map((zone) => (
            <li key={zone}>
              <button type="button" className="link" onClick={() => void setLens({ zone, commune: null })}>
                {zone} {textIn(zoneName(zone) ?? { fr: '', nl: '' }, language)}
              </button>
            </li>
          ))}
        </ul>
      </Group>
    </>
  );
};

const isThere = ({ properties: { status } }: Deployment): boolean => status !== 'planned' && status !== 'ended';

/** What lies in a perimeter: items as they stand at this moment, and what is known of the ground. */
export const PerimeterInside = ({ feature }: { feature: Perimeter }) => {
  const language = useLanguage();
  const word = useWords(insideWords);
  const heading = useId();
  const { inside, failure } = useInside(feature, useNow());
  const { geometry, properties } = feature;
  const incidents = itemsWithin(geometry, [...useFeatures('incidents')].filter(isOpen));
  const deployments = itemsWithin(geometry, [...useFeatures('deployments')].filter(isThere));
  const officers = deployments.reduce((sum, { properties: { strength } }) => sum + strength, 0);
  // Their names come with them.
  useOpenedItemsOf('stops');
  const number = new Intl.NumberFormat(language);
  const metres = (length: number): string => word.metres(number.format(Math.round(length)));
  return (
    <section className="inside" aria-labelledby={heading}>
      <h4 id={heading}>{word.title}</h4>
      <Items layer="incidents" ids={incidents.map(({ id }) => id)} name={word.groups.incidents} />
      <Items
        layer="deployments"
        ids={deployments.map(({ id }) => id)}
        name={word.groups.deployments}
        more={word.officers(officers)}
      />
      {failure ? <PaneFailure {...failure} /> : null}
      {inside ? (
        <>
          <Items layer="stops" ids={inside.stops.map(({ id }) => id)} name={word.groups.stops} />
          {(Object.keys(placeGroups) as PlaceGroup[]).map((group) =>
            inside.places[group].length === 0 ? null : (
              <Group key={group} name={word.groups[group]} count={inside.places[group].length}>
                <Places all={inside.places[group]} />
              </Group>
            ),
          )}
          {inside.streets.length === 0 ? null : (
            <Group name={word.groups.streets} count={inside.streets.length} more={metres(inside.metres)}>
              <Places all={inside.streets} tell={(street) => metres(street.metres)} />
            </Group>
          )}
        </>
      ) : failure ? null : (
        <p className="quiet">{word.looking}</p>
      )}
      <Areas communes={properties.communes} zones={properties.zones} />
      <p className="quiet">{word.source}</p>
    </section>
  );
};
