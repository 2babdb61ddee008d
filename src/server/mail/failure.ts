/**
 * Why a mail was not taken. `address`: this mail never will be. `mail`: it may be, later. `host`: nothing is taken now,
 * whoever it is for. `code` is what the host said, or a name of the connection's trouble.
 */
export interface Failure {
  readonly because: 'address' | 'mail' | 'host';
  readonly code: string;
}

/** "Service not available, closing": about the host, whatever was asked (RFC 5321, 4.2.3). */
const closing = 421;
/** About the order of commands: another connection may do better. */
const outOfOrder = 503;

/** Of a refusal only the number is kept: its words may quote the address. */
export function failureOf(fault: unknown): Failure {
  const [code, command, said] = [fieldOf(fault, 'code'), fieldOf(fault, 'command'), fieldOf(fault, 'responseCode')];
  if (code === 'EENVELOPE' && command === 'API') return { because: 'address', code };
  if (typeof said !== 'number') return { because: 'host', code: typeof code === 'string' ? code : 'unknown' };
  const isAboutThis = command === 'RCPT TO' || command === 'DATA';
  if (said === closing || !isAboutThis) return { because: 'host', code: String(said) };
  return { because: said >= 500 && said !== outOfOrder ? 'address' : 'mail', code: String(said) };
}

function fieldOf(fault: unknown, name: string): unknown {
  return fault instanceof Error ? Reflect.get(fault, name) : undefined;
}
