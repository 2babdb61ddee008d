/** A name for what went wrong with the mailbox, for the log: what the host said may quote an address or a mail. */
export function mailboxTrouble(fault: unknown): string {
  if (fieldOf(fault, 'authenticationFailed') === true) return 'wrongPassword';
  if (fieldOf(fault, 'tlsFailed') === true) return 'notEncrypted';
  const [code, status, command] = ['code', 'responseStatus', 'executedCommand'].map((name) => fieldOf(fault, name));
  if (typeof status === 'string') return /^\w+ SELECT /.test(`${command}`) ? 'folderRefused' : 'refused';
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unknown';
}

function fieldOf(fault: unknown, name: string): unknown {
  return fault instanceof Error ? Reflect.get(fault, name) : undefined;
}
