import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { loadDisplay } from './app/display.store.ts';
import { trustOnlyEmptyHtml } from './app/trusted-html.ts';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

trustOnlyEmptyHtml();
// The look and the language are known before the first paint, so nothing flickers.
await loadDisplay();
createRoot(root).render(<App />);
