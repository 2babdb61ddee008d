/** Codes of PostgreSQL (appendix A) that whoever hosts meets on the first evening. */
const known: Readonly<Record<string, string>> = {
  '28P01': 'wrongPassword',
  '28000': 'notLetIn',
  '3D000': 'noDatabase',
  '53300': 'tooManyConnections',
};

/** A fault of the database in a word. Its sentence is never said: it may quote the address, with the password in it. */
export function faultName(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  if ('code' in fault) return known[String(fault.code)] ?? String(fault.code);
  // What `pg` says without a code: no password for who asks one, no encryption where the address insists on it.
  if (fault.message.startsWith('SASL')) return 'noPassword';
  return fault.message.includes('does not support SSL') ? 'notEncrypted' : 'closed';
}
