import { type Language, languages } from '../../shared/vocabulary.ts';
import type { Call } from '../calls.ts';
import type { Step } from './frame.ts';
import { pageWords, titleOf } from './words.ts';

/** The address of another page, in the language that this one was asked for in. */
export const pageAddress = ({ url, link }: Call, path: string): string => {
  const lang = languages.find((one) => one === url.searchParams.get('lang'));
  return link(path) + (lang === undefined ? '' : `?lang=${lang}`);
};

export const toHome = (call: Call, language: Language): readonly Step[] => [
  { name: pageWords[language].api, href: pageAddress(call, '/') },
];

export const toCollections = (call: Call, language: Language): readonly Step[] => [
  ...toHome(call, language),
  { name: pageWords[language].data, href: pageAddress(call, '/collections') },
];

/** To the collection that is asked about. */
export const toCollection = (call: Call, language: Language, title: string): readonly Step[] => {
  const id = call.params['collection'] ?? '';
  return [
    ...toCollections(call, language),
    { name: titleOf(id, title, language), href: pageAddress(call, `/collections/${encodeURIComponent(id)}`) },
  ];
};

export const toItems = (call: Call, language: Language): readonly Step[] => {
  const id = call.params['collection'] ?? '';
  const href = pageAddress(call, `/collections/${encodeURIComponent(id)}/items`);
  return [...toCollection(call, language, id), { name: pageWords[language].items, href }];
};
