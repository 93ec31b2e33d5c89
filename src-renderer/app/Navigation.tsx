import { Button } from 'react-aria-components';
import { Icon } from '../ui/controls/Icon.tsx';
import { useFrameTexts } from '../ui/use-frame-texts.ts';
import { BrandMark } from '../ui/layout/BrandMark.tsx';
import { pages, type PageEntry } from './pages.tsx';
import { useCurrentPage } from './use-current-page.ts';
import { goTo } from './view.store.ts';

/** The pages at the left, each with its key. */
export function Navigation() {
  const t = useFrameTexts();
  return (
    <nav className="navigation" aria-label={t('navigation')}>
      <div className="navigation__brand">
        <BrandMark size={24} />
        {t('appName')}
      </div>
      <ul className="navigation__list">
        {pages.map((entry, index) => (
          <li key={entry.id} className={entry.id === 'settings' ? 'navigation__last' : undefined}>
            <NavigationItem entry={entry} digit={index + 1} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NavigationItem({ entry, digit }: { readonly entry: PageEntry; readonly digit: number }) {
  const t = useFrameTexts();
  const isCurrent = useCurrentPage() === entry;
  return (
    <Button
      className={isCurrent ? 'navigation__item navigation__item--current' : 'navigation__item'}
      {...(isCurrent && { 'aria-current': 'page' })}
      aria-keyshortcuts={`Alt+${digit}`}
      onPress={() => goTo(entry.id)}
    >
      <Icon of={entry.icon} />
      <span className="navigation__title">{t(entry.title)}</span>
      <kbd className="navigation__key" aria-hidden>
        Alt {digit}
      </kbd>
    </Button>
  );
}
