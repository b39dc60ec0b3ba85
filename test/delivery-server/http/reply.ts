/** A whole response in memory, before faults and the wire. */

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export function textReply(status: number, body: string, type = 'text/plain; charset=utf-8'): Reply {
  return { status, headers: { 'Content-Type': type }, body: Buffer.from(body) };
}

export function redirectReply(location: string): Reply {
  return { status: 302, headers: { Location: location }, body: Buffer.alloc(0) };
}

export function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
