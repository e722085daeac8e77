import { usePlaces } from '../places.ts';
import { type Place, type Text, languages } from '../vocabulary.ts';
import { deskGlossary } from '../desk-glossary.ts';
import { glossary } from '../glossary.ts';
import { defineWords } from '../terms.ts';
import { useWords } from '../words.ts';
import { Fact } from './fact.tsx';
import { ItemLinks } from './item-links.tsx';

const words = defineWords({
  place: deskGlossary.place,
  commune: glossary.commune,
  zone: glossary.policeZone,
  note: deskGlossary.placeNote,
  stop: deskGlossary.stop,
  line: deskGlossary.line,
});

/** A name in both official languages, once if they agree. */
const BilingualName = ({ text }: { text: Text }) => (
  <>
    {text.fr === text.nl ? text.fr : <span lang="fr">{text.fr}</span>}
    {text.fr === text.nl ? null : ' / '}
    {text.fr === text.nl ? null : <span lang={languages[1]}>{text.nl}</span>}
  </>
);

/** What something touches, in both official languages: communes, zones. */
export const AreaFacts = ({ communes, zones }: { communes: readonly string[]; zones: readonly string[] }) => {
  const word = useWords(words);
  const { communeName, zoneName } = usePlaces();
  return (
    <>
      {communes.length === 0 ? null : (
        <Fact name={word.commune}>
          {communes.map((nis) => (
            <span key={nis} className="fact-item">
              <BilingualName text={communeName(nis) ?? { fr: nis, nl: nis }} />
            </span>
          ))}
        </Fact>
      )}
      {zones.length === 0 ? null : (
        <Fact name={word.zone}>
          {zones.map((code) => (
            <span key={code} className="fact-item">
              {code} <BilingualName text={zoneName(code) ?? { fr: '', nl: '' }} />
            </span>
          ))}
        </Fact>
      )}
    </>
  );
};

/** Where something is, in both official languages: label, communes, zones. */
export const PlaceFacts = ({
  label,
  ...areas
}: {
  label: Text;
  communes: readonly string[];
  zones: readonly string[];
}) => {
  const word = useWords(words);
  return (
    <>
      <Fact name={word.place}>
        <BilingualName text={label} />
      </Fact>
      <AreaFacts {...areas} />
    </>
  );
};

/** The same of one place of the contract, with its stop and its line to open. */
export const PlaceFactsOf = ({ place: { label, commune, zone, stop, line, note } }: { place: Place }) => {
  const word = useWords(words);
  return (
    <>
      <PlaceFacts label={label} communes={commune ? [commune] : []} zones={zone ? [zone] : []} />
      {note ? <Fact name={word.note}>{note}</Fact> : null}
      {stop ? (
        <Fact name={word.stop}>
          <ItemLinks layer="stops" ids={[stop]} />
        </Fact>
      ) : null}
      {line ? (
        <Fact name={word.line}>
          <ItemLinks layer="lines" ids={[line]} />
        </Fact>
      ) : null}
    </>
  );
};
