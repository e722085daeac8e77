import './header.css';
import { memo } from 'react';
import { Icon } from '../../shared/parts/icon.tsx';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { formatClock, useNow } from '../../shared/time.ts';
import { useLanguageParam, useThemeParam } from '../../shared/url-state.ts';
import { languages } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { FeedStatusView } from './feed-status.tsx';
import { OutboxView } from '../outbox/outbox-view.tsx';
import { useTheme } from '../preferences.ts';
import { devicePreferences } from '../../shared/device.ts';
import { openDialog } from '../../workspace/desk-state.ts';
import { LensPicker } from './lens-picker.tsx';
import { signedIn } from '../../shared/signed-in.ts';
import { ScreenMenu } from './screen-menu.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { SeatPicker } from './seat-picker.tsx';
import { appWords } from '../words.ts';

/** Loaded where somebody has signed in. */
const SignedInSeat = lazyView(
  () => import('../sign-in/signed-in-seat.tsx'),
  ({ SignedInSeat }) => SignedInSeat,
);

const languageNames = { fr: 'Français', nl: 'Nederlands', en: 'English' } as const;

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
      <Icon shape="theme" size={16} />
    </button>
  );
});

const Clock = () => {
  const now = useNow();
  return (
    <time className="clock" dateTime={new Date(now).toISOString()}>
      {formatClock(now, useLanguage())}
    </time>
  );
};

/** Brand, scope, search, what is on its way, state of the feed, time, seat, and what belongs to the screen. */
export const Header = memo(() => {
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
        <span>{word.product}</span>
      </h1>
      <Pane isSmall>
        <LensPicker />
      </Pane>
      <SearchBox />
      <div className="bar-end">
        <Pane isSmall>
          <OutboxView />
        </Pane>
        <Pane isSmall>
          <FeedStatusView />
        </Pane>
        <Clock />
        <Pane isSmall>{signedIn() ? <SignedInSeat /> : <SeatPicker />}</Pane>
        <LanguageSwitch />
        <ThemeSwitch />
        <button
          type="button"
          className="icon-button"
          aria-label={word.help}
          title={word.help}
          onClick={() => openDialog('help')}
        >
          {'?'}
        </button>
        <ScreenMenu />
      </div>
    </header>
  );
});
