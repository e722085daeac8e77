import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Digits that stand together, in a row of such groups. */
export interface Group {
  digits: string;
  start: number;
  end: number;
  /** A plus stands before it. */
  isPlus: boolean;
  /** What stands between it and the next. */
  gap: string;
}

export const isBelgianMobile = (digits: string): boolean => /^0?4[5-9]\d{7}$/.test(digits);

/** Digits of the longest number, with its country and what leads out of another. */
export const mostDigits = 17;

const isNumberOf = (number: string, country?: CountryCode): boolean => {
  const parsed = parsePhoneNumberFromString(number, country);
  // A number that anybody may call free of charge is no person's.
  return parsed !== undefined && parsed.isValid() && parsed.getType() !== 'TOLL_FREE';
};

/** Of numbers that are said to be of another country: its length will do. */
const isPossible = (number: string): boolean => parsePhoneNumberFromString(number)?.isPossible() ?? false;

/** Somebody is to be called at what follows. */
export const saysCall =
  /(?<![a-z])(?:tel|tl|gsm|mobile|mobiel|portable|whats?app|sms|appell?e[rz]?(?: le| au)?|bel|bellen|call|joindre|joignable|num(?:ero|mer)? (?:de|van|of)|(?:telefo|telepho|phone|contact|bereik|reach)[a-z]*)(?![a-z])[^\d]{0,25}$/;

/** The same, behind the number. */
export const saysCallBehind = /^[\s(:-]{1,3}(?:call|bellen|appeler|whatsapp|sms|gsm|tel)(?![a-z])/;

/** Countries around, whose people write their numbers without the country. */
const neighbours: readonly CountryCode[] = ['FR', 'NL', 'DE', 'GB'];

/** Whether some groups of digits are a phone number as people write it. */
export const isPhone = (groups: readonly Group[], isCalled: boolean): boolean => {
  const [first] = groups;
  if (!first) return false;
  const all = groups.map(({ digits }) => digits).join('');
  if (all.length < 8 || all.length > mostDigits) return false;
  if (!first.isPlus && !isCalled && !/^(?:0[0-9]|32|4[5-9]|1?[2-9]\d{2}[2-9]\d{6}$)/.test(all)) return false;
  /** A zero in brackets is for those who call from within. */
  const abroad = groups
    .filter(({ digits }, index) => !(index > 0 && digits === '0' && groups[index - 1]?.gap.includes('(')))
    .map(({ digits }) => digits)
    .join('');
  const gaps = groups.slice(0, -1).map(({ gap }) => gap.trim());
  /** Commas part the numbers of a list, unless every figure is said alone. */
  const isList = gaps.includes(',') && groups.some(({ digits }) => digits.length > 1);
  const isUniform = new Set(gaps).size <= 1 && !isList;
  const international = (digits: string, isSure: boolean): boolean =>
    /^[1-9]\d{6,14}$/.test(digits) &&
    (isSure ? isPossible : isNumberOf)(`+${digits.startsWith('320') ? `32${digits.slice(3)}` : digits}`);
  if (first.isPlus) return international(abroad, true);
  if (all.startsWith('00')) return international(abroad.slice(2), /^00[1-9]\d/.test(first.digits));
  if (all.startsWith('0')) {
    const isSeries = groups.every(
      ({ digits }, index) => digits === String(Number(first.digits) + index).padStart(digits.length, '0'),
    );
    if (isSeries && groups.length > 2) return false;
    if (/^0[1-9]\d{7,8}$/.test(all) && isNumberOf(all, 'BE') && (!isList || isBelgianMobile(all))) return true;
    if (/^06\d{8}$/.test(all) && isNumberOf(all, 'NL')) return true;
    const isOne = groups.length === 1;
    /** As the British part their mobile numbers. */
    const isBritish = groups.length === 2 && /^07\d{3}$/.test(first.digits) && isNumberOf(all, 'GB');
    if (isBritish) return true;
    const isInPairs = all.length === 10 && groups.length === 5 && isUniform;
    return (isOne || isInPairs || isCalled) && neighbours.some((country) => isNumberOf(all, country));
  }
  const isMobileAbroad = /^32?4[5-9]\d{7}$/.test(all) && all.startsWith('32');
  if (isMobileAbroad || (first.digits === '32' && isUniform && isNumberOf(`+${abroad}`))) return true;
  const sizes = groups.map(({ digits }) => digits.length).join('');
  // Its first figures may be said one by one.
  if (isBelgianMobile(all) && (/^(?:3|12|21|111)222$/.test(sizes) || isCalled)) return true;
  const isAmerican = /^1?334$/.test(sizes) && /^1?[2-9]\d{2}[2-9]/.test(all) && !gaps.includes('.') && !isList;
  if (isAmerican && isNumberOf(`+${all.length === 10 ? '1' : ''}${all}`)) return true;
  return isCalled && (international(abroad, false) || isNumberOf(`0${all}`, 'BE'));
};
