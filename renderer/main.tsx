/** Entry of the main window. */
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import { App } from './app.tsx';
import { Surroundings } from './surroundings.tsx';

const root = document.getElementById('root');
if (root === null) throw new TypeError('no root element');
createRoot(root).render(
  <Surroundings>
    <App />
  </Surroundings>,
);
