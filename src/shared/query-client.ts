import { QueryClient } from '@tanstack/react-query';

/**
 * What changes rarely and is asked for when it is opened. Handed to each `useQuery` itself, so that the library comes
 * with the first part that needs it, not before the map.
 */
export const queryClient = new QueryClient();
// What a provider does for its client: it hears when the page is looked at again, and when the network returns.
queryClient.mount();
