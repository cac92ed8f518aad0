/** Finds the profile's port: the one it has kept, or a free one that is kept from now on. */
import type { Server } from 'node:http';
import { choosePort, keepAddress, newAddress, type ProfileAddress, readAddress } from './profile-address.ts';

const HOST = '127.0.0.1';
/** Of twelve thousand ports, so many may be taken one after the other before we believe that something else is wrong. */
const ATTEMPTS = 50;

/** For the person at the keyboard. */
export class PortTaken extends Error {
  constructor(port: number, folder: string) {
    super(
      `本资料夹的端口 ${port} 正被另一个程序占用。请关闭那个程序，或加 --port 换一个端口。\n` +
        `Port ${port}, which belongs to the profile ${folder}, is taken by another program. Close that program, or move the profile with --port NUMBER.`,
    );
    this.name = 'PortTaken';
  }
}

export interface Listening {
  readonly server: Server;
  readonly address: ProfileAddress;
}

/** `serverFor` makes a server for an address; the one that listens is answered. */
export async function listenForProfile(
  profile: string,
  wanted: number | null,
  serverFor: (address: ProfileAddress) => Server,
): Promise<Listening> {
  const kept = readAddress(profile);
  const fixed = wanted ?? kept?.port ?? null;
  for (let attempt = 1; ; attempt += 1) {
    const port = fixed ?? choosePort();
    const address = kept ? { ...kept, port } : newAddress(port);
    const server = serverFor(address);
    if (await listen(server, port)) {
      if (kept?.port !== port) keepAddress(profile, address);
      return { server, address };
    }
    if (fixed !== null || attempt === ATTEMPTS) throw new PortTaken(port, profile);
  }
}

/** False when the port is taken. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen({ host: HOST, port, exclusive: true }, () => resolve(true));
  });
}
