import { memo } from 'react';
import { changeSeat } from '../../shared/device.ts';
import { usePlaces } from '../../shared/places.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { outboxWords } from '../outbox/outbox-words.ts';
import { ownSeat } from '../../shared/device.ts';

/** The seat that this window works in: the personas of the demonstration. */
export const SeatPicker = memo(() => {
  const language = useLanguage();
  const word = useWords(outboxWords);
  const { zoneCodes, zoneName } = usePlaces();
  const nameOf = (code: string): string => {
    const name = zoneName(code);
    return name ? `${code} ${textIn(name, language)}` : code;
  };
  return (
    <select
      className="seat"
      aria-label={word.seat}
      title={word.seat}
      value={ownSeat.id}
      onChange={({ target }) => changeSeat(target.value)}
    >
      {(['operator-1', 'operator-2'] as const).map((id) => (
        <option key={id} value={id}>{`${word.seats.operator} ${id.slice(-1)}`}</option>
      ))}
      {(['analyst-1', 'analyst-2'] as const).map((id) => (
        <option key={id} value={id}>{`${word.seats.analyst} ${id.slice(-1)}`}</option>
      ))}
      {zoneCodes.map((code) => (
        <option key={code} value={`commander-${code}`}>
          {word.commander(nameOf(code))}
        </option>
      ))}
      <option value="secretariat">{word.seats.secretariat}</option>
      <option value="wall">{word.seats.wall}</option>
      <option value="observer">{word.seats.observer}</option>
    </select>
  );
});
