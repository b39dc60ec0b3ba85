/** Entry of the main window. */
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import { App } from './app.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { leaveKeysToInputMethod } from './components/leave-keys-to-input-method.ts';
import { Surroundings } from './surroundings.tsx';

const root = document.getElementById('root');
if (root === null) throw new TypeError('no root element');
leaveKeysToInputMethod();
createRoot(root).render(
  <Surroundings>
    <ErrorBoundary subject="window">
      <App />
    </ErrorBoundary>
  </Surroundings>,
);
