import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { sendProblem } from './problems.ts';
import { policyOf } from './security-headers.ts';

const page = 'index.html';
/** The only place where WebAssembly runs: Argon2id, beside the page. A worker has the policy of its own response. */
const stretchWorker = /[\\/]stretch\.worker-[\w-]+\.js(?:\.br|\.gz)?$/;
const stretchPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

/**
 * The built pages. Every address that is no file shows the one page, which finds its own way; asking for an address
 * changes nothing, whoever asks.
 */
export async function servePages(http: FastifyInstance, folder: string): Promise<void> {
  const policy = policyOf(await readFile(join(folder, page), 'utf8'));
  if (policy === undefined) throw new Error('The built page has no content security policy: build it again');

  await http.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    index: page,
    setHeaders: (reply: Pick<FastifyReply, 'header'>, path) => {
      const immutable = path.includes(join('_app', 'immutable'));
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (/\.html(?:\.br|\.gz)?$/.test(path)) reply.header('content-security-policy', policy);
      if (stretchWorker.test(path)) reply.header('content-security-policy', stretchPolicy);
    },
  });

  http.setNotFoundHandler((request, reply) => {
    const asksPage = request.method === 'GET' || request.method === 'HEAD';
    const path = request.url.split('?', 1)[0] ?? '';
    if (!asksPage || path.startsWith('/api/') || path.startsWith('/_app/')) return sendProblem(reply, 'notFound');
    return reply.sendFile(page);
  });
}
