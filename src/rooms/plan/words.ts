import { glossary } from '../../shared/glossary.ts';
import { defineWords, same } from '../../shared/terms.ts';

export const planRoomWords = defineWords({ name: same('Plan'), title: glossary.securityPlan });
