import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('tries all of it out where nothing is said, on loopback, with a scenario', () => {
  expect(readOptions([], {})).toEqual({
    listen: '127.0.0.1:0',
    isSeeded: true,
    scenario: undefined,
    apis: 2,
    part: null,
    environment: {},
    database: null,
    issuer: null,
  });
});

const real = ['--database', 'postgres://vigie@db/vigie', '--issuer', 'https://id.example', '--audience', 'vigie'];

it('runs for real with a database and an issuer, and then never plays', () => {
  const options = readOptions([...real, '--listen', '0.0.0.0:80'], { VIGIE_HISTORY_DAYS: '30' });
  expect(options).toMatchObject({ listen: '0.0.0.0:80', isSeeded: false, issuer: 'https://id.example' });
  expect(options.environment).toEqual({
    VIGIE_DATABASE: 'postgres://vigie@db/vigie',
    VIGIE_ISSUER: 'https://id.example',
    VIGIE_AUDIENCE: 'vigie',
    VIGIE_HISTORY_DAYS: '30',
  });
  expect(readOptions([...real, '--part', 'api'], {}).part).toBe('api');
});

it.each([
  [['--listen', '0.0.0.0:80'], /stays on 127/],
  [['--apis', '0'], /1 to 9/],
  [['--database', 'postgres://vigie@db/vigie'], /--issuer/],
  [['--history-days', 'many'], /--history-days/],
  [[...real, '--part', 'tailer'], /--nginx/],
  [['--nothing'], /nothing/],
])('%j is refused before anything starts', (args, reason) => {
  expect(() => readOptions(args, {})).toThrow(reason);
});
