import { memo } from 'react';
import { changeSeat } from '../../shared/device.ts';
import { usePlaces } from '../../shared/places.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { outboxWords } from '../outbox/outbox-words.ts';
import { ownSeat } from '../../shared/device.ts';

/** The seat that this window works in: the personas of the demonstration, in reality and in the exercise. */
export const SeatPicker = memo(() => {
  const language = useLanguage();
  const word = useWords(outboxWords);
  const { zoneCodes, zoneName } = usePlaces();
  const nameOf = (code: string): string => {
    const name = zoneName(code);
    return name ? `${code} ${textIn(name, language)}` : code;
  };
  const seats: readonly (readonly [id: string, name: string])[] = [
    ...[1, 2].map((place) => [`operator-${place}`, `${word.seats.operator} ${place}`] as const),
    ...[1, 2].map((place) => [`analyst-${place}`, `${word.seats.analyst} ${place}`] as const),
    ...zoneCodes.map((code) => [`commander-${code}`, word.commander(nameOf(code))] as const),
    ['secretariat', word.seats.secretariat],
    ['observer', word.seats.observer],
  ];
  return (
    <select
      className="seat"
      aria-label={word.seat}
      title={word.seat}
      value={ownSeat.id}
      onChange={({ target }) => changeSeat(target.value)}
    >
      {seats.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value="wall">{word.seats.wall}</option>
      <optgroup label={word.exercise}>
        <option value="director">{word.director}</option>
        {seats.map(([id, name]) => (
          <option key={id} value={`exercise-${id}`}>{`${word.exercise}: ${name}`}</option>
        ))}
      </optgroup>
    </select>
  );
});
