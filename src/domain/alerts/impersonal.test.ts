import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findPersonal, impersonalText } from './impersonal.ts';

describe('text of the watch', () => {
  it.each([
    ['écrire à quelqu.un@example.org', 'an e-mail address', 'quelqu.un@example.org'],
    ['voir https://example.org/page', 'a link', 'https://example.org/page'],
    ['vu sur instagram.com/exemple', 'a profile link', 'instagram.com/exemple'],
    ['appel de @exemple_bxl pour 18 h', 'a handle', '@exemple_bxl'],
    ['bellen naar 0470 12 34 56', 'a phone number', '0470 12 34 56'],
    ['bel +32 2 555 01 23', 'a phone number', '+32 2 555 01 23'],
  ])('refuses %j, naming the part', (text, kind, part) => {
    expect(findPersonal(text)).toEqual({ kind, part });
    const refusal = v.safeParse(impersonalText(), text);
    expect(refusal.success).toBe(false);
    expect(refusal.issues?.[0].message).toContain(part);
  });

  it.each([
    'Appels à se rassembler place de la Monnaie à 16 h, 12 sources',
    'Oproepen rond het Beursplein, lijnen 3, 4, 31 en 51; 25/11/2017 om 16:30',
    'Zones 5339 et 5340, code postal 1000, 2026-11-23T19:00:00Z',
    'Foule estimée à 1 500 personnes',
  ])('lets %j through', (text) => {
    expect(findPersonal(text)).toBeNull();
  });
});
