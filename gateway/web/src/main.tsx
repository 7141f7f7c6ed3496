import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import '@mantine/notifications/styles.css';
import './frame/frame.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { mayPass } from './api/refused';
import { signInAgainAfter } from './api/session';
import { makeTheme } from './frame/theme';
import { makeRouter } from './router';
import { ready } from './words';
import { learn } from './words/refusals';

// The policy of the page lets in style sheets with this nonce alone.
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
setNonce(nonce);

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: signInAgainAfter }),
  mutationCache: new MutationCache({ onError: signInAgainAfter }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (times, failure) => times < 2 && mayPass(failure) },
    // Without a connection a change fails at once, and what was typed stays where it is: it does not wait unseen.
    mutations: { networkMode: 'always' },
  },
});
const router = makeRouter(queries);
void learn();
await ready;

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <MantineProvider theme={makeTheme()} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
