import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem, speakToServerIn } from '../api/client.ts';
import { LanguageProvider, loadMessages, rememberedLanguage } from '../kernel/language.tsx';
import { UiProvider } from '../ui/UiProvider.tsx';
import '../ui/styles.css';
import { fetchPageOf, makeRouter } from './routes.tsx';
import { SessionGate } from './SessionGate.tsx';

const language = rememberedLanguage();
speakToServerIn(language);
document.documentElement.lang = language;
fetchPageOf(location.pathname);
const messages = await loadMessages(language);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: true,
      staleTime: 5_000,
      // A refusal is an answer; only silence is asked again.
      retry: (count, error) => error instanceof Problem && error.isSilence && count < 2,
    },
  },
});
const router = makeRouter(queries);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider language={language} messages={messages}>
        <UiProvider>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </UiProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
