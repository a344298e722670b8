import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import './design/design.css';
import './gallery/gallery.css';
import './words/every-word.ts';
import { designPictures } from './gallery/design-pictures.tsx';
import { talkPictures } from './gallery/talk-pictures.tsx';
import { waysInPictures } from './gallery/ways-in-pictures.tsx';
import { weeksPictures } from './gallery/weeks-pictures.tsx';

/** In development only: every screen from literals. `#name` shows one; without it, a list to pick from. */
const pictures = { ...designPictures, ...waysInPictures, ...talkPictures, ...weeksPictures };

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function Gallery() {
  const name = useSyncExternalStore(subscribe, () => decodeURIComponent(location.hash.slice(1)));
  const picture = pictures[name];
  if (picture !== undefined) return picture();
  return (
    <ul className="gallery-picker">
      {Object.keys(pictures).map((key) => (
        <li key={key}>
          <a href={`#${key}`}>{key}</a>
        </li>
      ))}
    </ul>
  );
}

const place = document.getElementById('gallery');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
