import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { newQueryClient } from '@/shared/api/query';
import { Boundary } from '@/shared/ui/Boundary';
import './base.css';
import { startI18n } from './i18n';
import { Pages } from './Pages';

await startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={newQueryClient()}>
      <BrowserRouter>
        <Boundary>
          <Pages />
        </Boundary>
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);

if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
