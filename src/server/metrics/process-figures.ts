import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, type Registry } from '@prometheus-io/client';

/** Milliseconds between two looks at how late the event loop is. */
const resolution = 20;

/**
 * What the process itself takes, under the names that everybody's dashboards know. Gives what ends the looking: a process
 * may start servers one after the other.
 */
export function addProcessFigures(register: Registry): () => void {
  const registers = [register];
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const add = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  add('process_resident_memory_bytes', 'Memory of the process, all of its threads together.', process.memoryUsage.rss);
  add('nodejs_heap_size_used_bytes', 'JavaScript of the main thread.', () => process.memoryUsage().heapUsed);
  add('nodejs_external_memory_bytes', 'Buffers and what else stands outside it.', () => process.memoryUsage().external);
  add('process_start_time_seconds', 'When it began, since 1970.', () => Date.now() / 1_000 - process.uptime());
  add('process_open_fds', 'Open files and sockets.', openFiles);
  add('nodejs_eventloop_lag_p50_seconds', 'Half of the time later than this, since it was last read.', () =>
    secondsOf(delay, 50),
  );
  add('nodejs_eventloop_lag_p99_seconds', 'One time in a hundred later than this, since it was last read.', () => {
    const late = secondsOf(delay, 99);
    delay.reset();
    return late;
  });
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time, all threads together.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
  return () => delay.disable();
}

/** How much later than it should: what it measures holds its own rhythm too. Nothing was measured yet: nothing is late. */
function secondsOf(delay: ReturnType<typeof monitorEventLoopDelay>, percentile: number): number {
  return delay.count === 0 ? 0 : Math.max(0, delay.percentile(percentile) / 1e9 - resolution / 1_000);
}

/** 0 where the system does not tell. */
function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}
