/**
 * Of PostgreSQL (appendix A): the connection, not enough of something, somebody who shut it down, the system under it.
 * Of Node: the way there. Of SQLite: busy, read-only, no reading or writing, full.
 */
const sqlStates = /^(08|53|57P|58)/;
const ways = /^E(CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|HOSTDOWN)$/;
const sqliteErrors: readonly unknown[] = [5, 8, 10, 13];
/** What `pg`, and our `impatientSocket`, say without any code. */
const silent =
  /^(Connection terminated|timeout exceeded|Client (was closed|has encountered)|The database did not answer)/;

/** Whether the database, or the disk, was not there for us: nobody asked for something wrong, and later it may go. */
export function isOutage(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault ? String(fault.code) : '';
  if (sqlStates.test(code) || ways.test(code)) return true;
  if ('errcode' in fault && typeof fault.errcode === 'number') return sqliteErrors.includes(fault.errcode % 256);
  return silent.test(fault.message);
}
