import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { theme, variables } from '../ui/theme';
import { ToastProvider } from '../ui/toast';
import { router } from './router';
import { connection } from './connection';

/** Everything around the pages: looks, the way to the API, the address bar. */
export function App() {
  const client = useSyncExternalStore(connection.onRenewed, connection.client);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <Provider value={client}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </Provider>
    </MantineProvider>
  );
}
