import type { CallServers } from '@heard/shared/protocol';
import type { CallCandidate, SignalBody } from './call-signal.ts';

/** One try at a way between two devices. After `close` nothing more is called. */
export interface PeerLink {
  /** Makes an offer; `again` looks for another way between the same two, which keeps the keys of the call. */
  readonly offer: (again: boolean) => void;
  /** An offer, an answer or candidates of the peer. */
  readonly take: (body: SignalBody) => void;
  readonly setTrack: (track: MediaStreamTrack) => void;
  readonly setServers: (servers: CallServers) => void;
  readonly close: () => void;
}

interface PeerLinkEvents {
  readonly made: (body: SignalBody) => void;
  readonly is: (is: 'connected' | 'lost' | 'failed') => void;
  readonly track: (track: MediaStreamTrack) => void;
}

export type OpenLink = (servers: Promise<CallServers>, events: PeerLinkEvents) => PeerLink;

/** Candidates come in a rush; those of one moment travel together. */
const GATHER_MS = 50;

/** A link over the browser's own `RTCPeerConnection`: one audio line, both directions from the start. */
export function openPeerLink(after: (delay: number, run: () => void) => () => void): OpenLink {
  return (servers, events) => new BrowserLink(servers, events, after);
}

class BrowserLink implements PeerLink {
  readonly #events: PeerLinkEvents;
  readonly #after: (delay: number, run: () => void) => () => void;
  #peer: RTCPeerConnection | null = null;
  #sender: RTCRtpSender | null = null;
  #track: MediaStreamTrack | null = null;
  /** One thing after the other: descriptions must not overtake each other, nor candidates their description. */
  #queue: Promise<void>;
  #isClosed = false;
  #gathered: CallCandidate[] = [];
  #early: CallCandidate[] = [];

  constructor(
    servers: Promise<CallServers>,
    events: PeerLinkEvents,
    after: (delay: number, run: () => void) => () => void,
  ) {
    this.#events = events;
    this.#after = after;
    this.#queue = this.#begin(servers);
  }

  offer(again: boolean): void {
    this.#then(async (peer) => {
      if (!again) this.#adopt(peer.addTransceiver('audio', { direction: 'sendrecv' }));
      await peer.setLocalDescription(await peer.createOffer({ iceRestart: again }));
      this.#describe(peer, 'offer');
    });
  }

  take(body: SignalBody): void {
    this.#then(async (peer) => {
      if (body.kind === 'offer') await this.#answer(peer, body.sdp);
      else if (body.kind === 'answer') await peer.setRemoteDescription({ type: 'answer', sdp: body.sdp });
      else if (body.kind === 'candidates') this.#early.push(...body.candidates);
      if (peer.remoteDescription === null) return;
      for (const candidate of this.#early.splice(0)) await peer.addIceCandidate(candidate);
    });
  }

  setTrack(track: MediaStreamTrack): void {
    this.#track = track;
    this.#then(() => this.#send());
  }

  setServers(servers: CallServers): void {
    this.#then(async (peer) => peer.setConfiguration(configuration(servers)));
  }

  close(): void {
    this.#isClosed = true;
    this.#peer?.close();
  }

  async #begin(servers: Promise<CallServers>): Promise<void> {
    const given = await servers;
    if (this.#isClosed) return;
    const peer = new RTCPeerConnection(configuration(given));
    this.#peer = peer;
    peer.addEventListener('icecandidate', ({ candidate }) => this.#found(candidate));
    peer.addEventListener('connectionstatechange', () => this.#changed(peer.connectionState));
    peer.addEventListener('track', ({ track }) => {
      if (!this.#isClosed) this.#events.track(track);
    });
  }

  async #answer(peer: RTCPeerConnection, sdp: string): Promise<void> {
    await peer.setRemoteDescription({ type: 'offer', sdp });
    const [line] = peer.getTransceivers();
    if (line !== undefined && this.#sender === null) {
      line.direction = 'sendrecv';
      this.#adopt(line);
    }
    await peer.setLocalDescription(await peer.createAnswer());
    this.#describe(peer, 'answer');
  }

  #adopt(line: RTCRtpTransceiver): void {
    this.#sender = line.sender;
    this.#then(() => this.#send());
  }

  /** A microphone takes the place of another or of none; the line itself stays, so nothing is negotiated anew. */
  async #send(): Promise<void> {
    if (this.#track !== null && this.#sender?.track !== this.#track)
      await this.#sender?.replaceTrack(this.#track);
  }

  #describe(peer: RTCPeerConnection, kind: 'offer' | 'answer'): void {
    if (!this.#isClosed && peer.localDescription !== null)
      this.#events.made({ kind, sdp: peer.localDescription.sdp });
  }

  #found(candidate: RTCIceCandidate | null): void {
    if (candidate === null || candidate.candidate === '') return;
    const { sdpMid, sdpMLineIndex } = candidate;
    if (this.#gathered.push({ candidate: candidate.candidate, sdpMid, sdpMLineIndex }) > 1) return;
    this.#after(GATHER_MS, () => {
      const candidates = this.#gathered.splice(0);
      if (!this.#isClosed) this.#events.made({ kind: 'candidates', candidates });
    });
  }

  #changed(state: RTCPeerConnectionState): void {
    if (this.#isClosed) return;
    if (state === 'connected') this.#events.is('connected');
    else if (state === 'disconnected') this.#events.is('lost');
    else if (state === 'failed') this.#events.is('failed');
  }

  /** What the browser refuses (a description that is none, say) is a link that failed. */
  #then(run: (peer: RTCPeerConnection) => Promise<void>): void {
    const before = this.#queue;
    const next = async (): Promise<void> => {
      await before;
      if (this.#isClosed || this.#peer === null) return;
      try {
        await run(this.#peer);
      } catch {
        if (!this.#isClosed) this.#events.is('failed');
      }
    };
    this.#queue = next();
  }
}

function configuration({ servers, relayOnly }: CallServers): RTCConfiguration {
  return {
    iceServers: servers.map(({ urls, ...credentials }) => ({ ...credentials, urls: [...urls] })),
    iceTransportPolicy: relayOnly ? 'relay' : 'all',
    bundlePolicy: 'max-bundle',
  };
}
