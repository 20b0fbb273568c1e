import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { newQueryClient } from '@/shared/api/query';
import { tenantOfPage } from '@/shared/api/signIn';
import { layersIn } from '@/shared/layers/layers';
import { profileOf } from '@/shared/tenant/profile';
import { Boundary } from '@/shared/ui/Boundary';
import './base.css';
import { faceOf, faces } from './faces';
import { startI18n } from './i18n';
import { Pages } from './Pages';

// what the page will need is asked for at once, not one thing after the other
const face = faceOf(location.pathname);
const client = newQueryClient();
void faces[face]();
if (location.pathname.startsWith('/t/')) void client.prefetchQuery(profileOf(tenantOfPage()));
if (face === 'portal') void client.prefetchQuery(layersIn(tenantOfPage()));
await startI18n(face);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <Boundary>
          <Pages />
        </Boundary>
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);

if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
