import './presence-table.css';
import { deskGlossary } from '../desk-glossary.ts';
import { glossary } from '../glossary.ts';
import { reportGlossary } from '../report-glossary.ts';
import { defineWords, t } from '../terms.ts';
import { useWords } from '../words.ts';

export const presenceWords = defineWords({
  operator: reportGlossary.operator,
  teams: reportGlossary.teams,
  officers: deskGlossary.officers,
  nobody: t('Personne sur place.', 'Niemand ter plaatse.', 'Nobody on site.'),
  zone: glossary.policeZone,
  services: {
    'stib-security': glossary.stibSecurity,
    securail: t('Securail', 'Securail', 'Securail'),
    'railway-police': glossary.railwayPolice,
    'road-police': glossary.roadPolice,
    'bruxelles-mobilite': glossary.brusselsMobility,
  },
});

/** A service by its name, or a police zone by its code. */
export const operatorIn = (operator: string, words: (typeof presenceWords)['fr']): string =>
  words.services[operator as keyof typeof words.services] ?? `${words.zone} ${operator.slice('zone-'.length)}`;

/** Who is on site: teams and officers by operator. */
export const PresenceTable = ({
  name,
  presence,
}: {
  name: string;
  presence: readonly { operator: string; teams: number; officers: number }[];
}) => {
  const word = useWords(presenceWords);
  return (
    <section aria-label={name}>
      <h4>{name}</h4>
      {presence.length === 0 ? (
        <p className="quiet">{word.nobody}</p>
      ) : (
        <table className="presence-table" aria-label={name}>
          <thead>
            <tr>
              <th scope="col">{word.operator}</th>
              <th scope="col">{word.teams}</th>
              <th scope="col">{word.officers}</th>
            </tr>
          </thead>
          <tbody>
            {presence.map(({ operator, teams, officers }) => (
              <tr key={operator}>
                <td>{operatorIn(operator, word)}</td>
                <td>{teams}</td>
                <td>{officers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
