import './header.css';
import { type ReactNode, type RefObject, memo } from 'react';
import { Pane } from '../shared/parts/pane.tsx';
import { useLanguageParam, useThemeParam } from '../shared/url-state.ts';
import { languages } from '../shared/vocabulary.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { FeedStatusView } from './feed-status.tsx';
import { OutboxView } from './outbox-view.tsx';
import { useTheme } from './preferences.ts';
import { devicePreferences } from '../shared/device.ts';
import { appWords } from './words.ts';

const languageNames = { fr: 'Français', nl: 'Nederlands', en: 'English' } as const;

const Search = ({
  field,
  q,
  onChange,
}: {
  field: RefObject<HTMLInputElement | null>;
  q: string;
  onChange: (q: string) => void;
}) => {
  const word = useWords(appWords);
  return (
    <input
      ref={field}
      type="search"
      className="search"
      aria-label={word.search}
      placeholder={word.searchHint}
      value={q}
      maxLength={200}
      onChange={({ target }) => onChange(target.value)}
    />
  );
};

const LanguageSwitch = memo(() => {
  const language = useLanguage();
  const word = useWords(appWords);
  const [, setParam] = useLanguageParam();
  return (
    <div className="languages" role="group" aria-label={word.language}>
      {languages.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={languageNames[code]}
          aria-pressed={code === language}
          onClick={() => {
            devicePreferences.write({ language: code });
            void setParam(code);
          }}
        >
          {code}
        </button>
      ))}
    </div>
  );
});

const ThemeSwitch = memo(() => {
  const word = useWords(appWords);
  const [, setParam] = useThemeParam();
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={word.theme[theme]}
      title={word.theme[theme]}
      onClick={() => {
        devicePreferences.write({ theme: other });
        void setParam(other);
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </svg>
    </button>
  );
});

/** Brand, scope, search, state of the feed, language, theme, help. */
export const Header = ({
  lensPicker,
  search,
  q,
  onSearch,
  onHelp,
  seatPicker,
}: {
  lensPicker: ReactNode;
  search: RefObject<HTMLInputElement | null>;
  /** The words that are searched for. */
  q: string;
  onSearch: (q: string) => void;
  onHelp: () => void;
  seatPicker: ReactNode;
}) => {
  const word = useWords(appWords);
  return (
    <header className="bar">
      <h1 className="brand" title={word.tagline}>
        <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
          <path
            d="M2 16s5.5-9 14-9 14 9 14 9-5.5 9-14 9S2 16 2 16z"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
          />
          <circle cx="16" cy="16" r="5" className="brand-iris" />
        </svg>
        {word.product}
      </h1>
      {lensPicker}
      <Search field={search} q={q} onChange={onSearch} />
      <div className="bar-end">
        <Pane isSmall>
          <OutboxView />
        </Pane>
        <Pane isSmall>
          <FeedStatusView />
        </Pane>
        {seatPicker}
        <LanguageSwitch />
        <ThemeSwitch />
        <button type="button" className="icon-button" aria-label={word.help} title={word.help} onClick={onHelp}>
          {'?'}
        </button>
      </div>
    </header>
  );
};
