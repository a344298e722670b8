import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Reply {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

/** The inspector of another Node process: collects its garbage and asks what is left. */
export class Inspector {
  readonly #socket: WebSocket;
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async connect(address: string): Promise<Inspector> {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await once(socket, 'open');
    return new Inspector(socket);
  }

  /** Twice: what finalizers of the first collection let go of is gone after the second. */
  async liveBytes(): Promise<number> {
    await this.#ask('HeapProfiler.collectGarbage', {});
    await this.#ask('HeapProfiler.collectGarbage', {});
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
    const reply = await this.#ask('Runtime.evaluate', { expression, returnByValue: true });
    const bytes = reply.result?.result?.value;
    if (typeof bytes !== 'number') throw new Error('the inspector gave no number');
    return bytes;
  }

  close(): void {
    this.#socket.close();
  }

  #ask(method: string, params: object): Promise<Reply> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      const hear = (data: Buffer) => {
        const reply = JSON.parse(data.toString()) as Reply;
        if (reply.id !== id) return;
        this.#socket.off('message', hear);
        resolve(reply);
      };
      this.#socket.on('message', hear);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}
