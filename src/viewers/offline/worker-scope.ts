/** The parts of a service worker's world that ours uses: TypeScript knows them only where it knows no pages. */
type WorkerEvent = Event & { waitUntil: (work: Promise<unknown>) => void };

export type WorkerFetch = WorkerEvent & {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
};

export type PageClients = readonly { id: string }[];

type WorkerScope = {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (options: { includeUncontrolled: boolean; type: 'all' }) => Promise<PageClients>;
  };
  addEventListener: <K extends keyof WorkerEvents>(
    type: K,
    listener: (event: WorkerEvents[K]) => void,
  ) => void;
};

type WorkerEvents = {
  install: WorkerEvent;
  activate: WorkerEvent;
  message: WorkerEvent & { readonly data: unknown };
  fetch: WorkerFetch;
};

// In a service worker this is what `self` is.
export const scope = self as unknown as WorkerScope;

/** Names the build: other bytes of the offline pages give another worker, which then fetches them. Put in by the build. */
declare const __BUILD__: string;
export const BUILD = __BUILD__;
