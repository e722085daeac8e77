import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast } from '../shared/testing/contrast.ts';

const root = join(import.meta.dirname, '..');
const home = 'shared/tokens.css';

interface Declaration {
  file: string;
  selector: string;
  property: string;
  value: string;
}

/** All declarations of a style sheet, those inside `@media` too. */
const readDeclarations = (file: string): Declaration[] => {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  return [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    body
      .split(';')
      .map((line) => /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(line))
      .flatMap((found) =>
        found ? [{ file, selector: selector.trim(), property: found[1] ?? '', value: found[2] ?? '' }] : [],
      ),
  );
};

const files = globSync('**/*.css', { cwd: root }).filter((file) => file !== home);
const declarations = files.flatMap(readDeclarations);
const tokens = readDeclarations(home);

const told = ({ file, selector, property, value }: Declaration): string =>
  `${file}: ${selector} { ${property}: ${value} }`;
/** Those whose value has something that is no token and no word of CSS. */
const find = (properties: RegExp, isRaw: (value: string) => boolean): string[] =>
  declarations.filter(({ property, value }) => properties.test(property) && isRaw(value)).map(told);

const withoutTokens = (value: string): string => value.replaceAll(/var\(--[\w-]+(?:,\s*0px)?\)/g, '');
const hasLength = (value: string): boolean => /\d(?:px|r?em|ch)\b/.test(withoutTokens(value));
const hasColour = (value: string): boolean =>
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|\b(?:white|black|red|orange|yellow|green|blue|gr[ae]y)\b/i.test(
    withoutTokens(value),
  );

describe('the styles', () => {
  it('are there to be read', () => {
    expect(files.length).toBeGreaterThan(15);
    expect(declarations.length).toBeGreaterThan(500);
  });

  it('take every gap and inset from the tokens', () => {
    expect(find(/^(?:(?:row-|column-)?gap|(?:padding|margin)(?:-.+)?|outline-offset)$/, hasLength)).toEqual([]);
  });

  it('take every type size, line and weight from the tokens', () => {
    expect(find(/^(?:font|font-size|line-height|letter-spacing)$/, hasLength)).toEqual([]);
    expect(find(/^font-weight$/, (value) => !/^var\(--(?:regular|strong)\)$/.test(value))).toEqual([]);
    expect(find(/^line-height$/, (value) => /\d/.test(withoutTokens(value)))).toEqual([]);
  });

  it('take every colour, shadow, corner and edge from the tokens', () => {
    expect(find(/./, hasColour)).toEqual([]);
    expect(find(/^box-shadow$/, hasLength)).toEqual([]);
    expect(find(/^border-radius$/, hasLength)).toEqual([]);
    expect(find(/^(?:border|outline)(?:-(?!radius|offset|collapse).+)?$/, hasLength)).toEqual([]);
  });

  it('take every duration from the tokens', () => {
    expect(find(/^(?:transition|animation)/, (value) => /\d(?:ms|s)\b/.test(withoutTokens(value)))).toEqual([]);
  });

  it('name tokens that there are, and every token is named somewhere', () => {
    const known = new Set(
      [...tokens, ...declarations].map(({ property }) => property).filter((name) => name.startsWith('--')),
    );
    // By the program, as it measures or counts; it names the inks of the signs too.
    const given = ['--keyboard', '--great', '--lesser', '--coming', '--rows', '--columns', '--lower', '--share'];
    const named = new Set(
      [...tokens, ...declarations].flatMap(({ value }) =>
        [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
      ),
    );
    expect([...named].filter((name) => !known.has(name) && !given.includes(name))).toEqual([]);
    expect(
      tokens.map(({ property }) => property).filter((name) => /^--(?!sign-)/.test(name) && !named.has(name)),
    ).toEqual([]);
  });
});

describe.each(['dark', 'light'])('the %s theme', (theme) => {
  const colours = new Map(
    tokens
      .filter(({ selector }) => selector === ':root' || selector.includes(`"${theme}"`))
      .map(({ property, value }) => [property, value]),
  );
  const colour = (name: string): string => {
    const value = colours.get(name) ?? '';
    return value.startsWith('var(') ? colour(value.slice(4, -1)) : value;
  };
  const grounds = ['--surface', '--raised', '--ground'];

  it.each(['--text', '--quiet', '--accent', '--extreme', '--severe', '--moderate'])(
    'has %s at 4.5:1 on every surface',
    (name) => {
      for (const ground of grounds) expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('has the edge of a control at 3:1', () => {
    for (const ground of grounds) expect(contrast(colour('--edge'), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it('has text on what is chosen, lost, or an exercise at 4.5:1', () => {
    for (const [text, ground] of [
      ['--on-accent', '--accent'],
      ['--lost', '--lost-ground'],
      ['--text', '--lost-ground'],
      ['--on-stripe', '--stripe'],
      ['--on-stripe', '--stripe-other'],
    ] as const) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
