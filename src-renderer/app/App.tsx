import { LanguageProvider } from '../ui/language.tsx';
import { ToastRegion } from '../ui/layout/ToastRegion.tsx';
import { useDisplay } from './display.store.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { VaultGate } from './VaultGate.tsx';

/** The window's content. */
export function App() {
  const language = useDisplay((display) => display.language);
  return (
    <LanguageProvider language={language}>
      <ErrorBoundary>
        <VaultGate />
      </ErrorBoundary>
      <ToastRegion />
    </LanguageProvider>
  );
}
