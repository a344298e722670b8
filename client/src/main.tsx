// First: takes the invite out of the address bar before anything here can make a request.
import './ways-in/take-fragment.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const place = document.getElementById('app');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <p>Heard</p>
    </StrictMode>,
  );
}
