import { defineWords, t } from '../../shared/terms.ts';

export const councilRoomWords = defineWords({ title: t('Conseil', 'Raad', 'Council') });
