import type { GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';

/** What a client sends over the gateway. */
export interface Frame {
  readonly op: number;
  readonly d: Readonly<Record<string, unknown>>;
}

/** Source: Gateway, "Sending Events": a larger payload closes the connection with 4002. */
const maxFrameBytes = 4096;

/** The frame, or the rule it breaks. */
export function readFrame(data: RawData): Frame | string {
  const text = data.toString();
  if (Buffer.byteLength(text) > maxFrameBytes) return `a frame has at most ${maxFrameBytes} bytes`;
  return parseFrame(text) ?? 'a frame is a JSON object with op';
}

/** Sends anything that is no numbered event. */
export function sendFrame(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function parseFrame(text: string): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    if (typeof frame !== 'object' || frame === null || !('op' in frame)) return undefined;
    if (typeof frame.op !== 'number') return undefined;
    const d = 'd' in frame && typeof frame.d === 'object' && frame.d !== null ? frame.d : {};
    return { op: frame.op, d: d as Record<string, unknown> };
  } catch {
    return undefined;
  }
}
