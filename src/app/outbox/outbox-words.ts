import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

/** The words of the seat and of what is on its way. */
export const outboxWords = defineWords({
  seat: glossary.seat,
  seats: {
    operator: glossary.operator,
    analyst: t('Analyste de la veille', 'Monitoringanalist', 'Watch analyst'),
    secretariat: glossary.secretariat,
    observer: glossary.observer,
    wall: glossary.wall,
  },
  exercise: glossary.exercise,
  director: glossary.director,
  commander: t(
    (zone: string) => `Commandant ${zone}`,
    (zone: string) => `Commandant ${zone}`,
    (zone: string) => `Commander ${zone}`,
  ),
  pending: t(
    (count: number) => `${count} ${plural('fr', count, 'envoi en attente', 'envois en attente')}`,
    (count: number) => `${count} ${plural('nl', count, 'wijziging wacht', 'wijzigingen wachten')}`,
    (count: number) => `${count} ${plural('en', count, 'change waits', 'changes wait')}`,
  ),
  attention: t(
    (count: number) => `${count} à vérifier`,
    (count: number) => `${count} na te kijken`,
    (count: number) => `${count} to check`,
  ),
  outbox: t('Modifications en cours d’envoi', 'Wijzigingen onderweg', 'Changes on their way'),
});
