import { defineWords, same, t } from '../../shared/terms.ts';

export const zonesRoomWords = defineWords({
  name: same('Zones'),
  title: t('Zones de police', 'Politiezones', 'Police zones'),
});
