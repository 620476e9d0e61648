import { createServer, type Server, type Socket } from 'node:net';

/** A mail server of this test: takes every message and keeps it. */
export class MailServer {
  readonly received: string[] = [];
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async start(): Promise<number> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  stop(): void {
    this.server.close();
  }

  private talk(socket: Socket): void {
    let text = '';
    let letter: string | null = null;
    socket.setEncoding('latin1');
    socket.write('220 here\r\n');
    socket.on('error', () => socket.destroy());
    socket.on('data', (part) => {
      text += part;
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (letter === null) {
          if (/^DATA/i.test(line)) letter = '';
          socket.write(/^DATA/i.test(line) ? '354 go on\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
        } else if (line === '.') {
          this.received.push(letter);
          letter = null;
          socket.write('250 taken\r\n');
        } else {
          letter += `${line}\n`;
        }
      }
    });
  }
}
