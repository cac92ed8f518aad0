/** The loopback host put together: core, server, events. The entry adds the command line, the lock and the window. */
import type { Server } from 'node:http';
import type { CoreClient } from '../../core/thread/core-client.ts';
import { type Access, createAccess } from './access.ts';
import { createEventStream } from './event-stream.ts';
import { listenForProfile } from './listen.ts';
import { createLoopbackServer } from './loopback-server.ts';

export interface LoopbackHost {
  readonly access: Access;
  /** Ends every connection, closes the databases. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  readonly profile: string;
  readonly port: number | null;
  readonly renderer: string;
  readonly startCore: () => Promise<CoreClient>;
  readonly log: (message: string, cause?: unknown) => void;
}

export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const { log, renderer } = options;
  const core = await options.startCore();
  const events = createEventStream();
  core.on(events.tell);
  let access: Access | null = null;
  let server: Server;
  try {
    const listening = await listenForProfile(options.profile, options.port, ({ port, secret }) => {
      access = createAccess(port, secret);
      return createLoopbackServer({ ...core, access, events, renderer, log });
    });
    server = listening.server;
  } catch (error) {
    await core.close();
    throw error;
  }
  if (!access) throw new Error('a server listens that was never made');
  return {
    access,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      events.close();
      server.closeAllConnections();
      await closed;
      await core.close();
    },
  };
}
