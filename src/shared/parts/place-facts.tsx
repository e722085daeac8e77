import { useReference } from '../reference.ts';
import { type Text, languages } from '../vocabulary.ts';
import { defineWords, useWords } from '../words.ts';
import { Fact } from './fact.tsx';

const words = defineWords({
  fr: { place: 'Lieu', commune: 'Commune', zone: 'Zone de police', unknown: 'Lieu inconnu' },
  nl: { place: 'Plaats', commune: 'Gemeente', zone: 'Politiezone', unknown: 'Plaats onbekend' },
  en: { place: 'Place', commune: 'Commune', zone: 'Police zone', unknown: 'Unknown place' },
});

/** A name in both official languages, once if they agree. */
const BilingualName = ({ text }: { text: Text }) => (
  <>
    {text.fr === text.nl ? text.fr : <span lang="fr">{text.fr}</span>}
    {text.fr === text.nl ? null : ' / '}
    {text.fr === text.nl ? null : <span lang={languages[1]}>{text.nl}</span>}
  </>
);

/** Where something is, in both official languages: label, communes, zones. */
export const PlaceFacts = ({
  label,
  communes,
  zones,
}: {
  label: Text;
  communes: readonly string[];
  zones: readonly string[];
}) => {
  const word = useWords(words);
  const { communeName, zoneName } = useReference();
  return (
    <>
      <Fact name={word.place}>
        <BilingualName text={label} />
      </Fact>
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
