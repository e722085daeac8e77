import { defineWords, plural } from '../shared/words.ts';

/** The words of the seat and of what is on its way. */
export const outboxWords = defineWords({
  fr: {
    seat: 'Poste',
    seats: { operator: 'Opérateur', analyst: 'Analyste de la veille', observer: 'Observateur' },
    commander: (zone: string) => `Commandant ${zone}`,
    pending: (count: number) => `${count} ${plural('fr', count, 'envoi en attente', 'envois en attente')}`,
    attention: (count: number) => `${count} à vérifier`,
    outbox: 'Modifications en cours d’envoi',
    marked: 'Modification en cours d’envoi',
  },
  nl: {
    seat: 'Post',
    seats: { operator: 'Operator', analyst: 'Analist van de opvolging', observer: 'Waarnemer' },
    commander: (zone: string) => `Commandant ${zone}`,
    pending: (count: number) => `${count} ${plural('nl', count, 'wijziging wacht', 'wijzigingen wachten')}`,
    attention: (count: number) => `${count} na te kijken`,
    outbox: 'Wijzigingen onderweg',
    marked: 'Wijziging onderweg',
  },
  en: {
    seat: 'Seat',
    seats: { operator: 'Operator', analyst: 'Watch analyst', observer: 'Observer' },
    commander: (zone: string) => `Commander ${zone}`,
    pending: (count: number) => `${count} ${plural('en', count, 'change waits', 'changes wait')}`,
    attention: (count: number) => `${count} to check`,
    outbox: 'Changes on their way',
    marked: 'Change on its way',
  },
});
