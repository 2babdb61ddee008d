import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { methodPlugin } from './tools/method-plugin.ts';
import { plainValuesPlugin } from './tools/plain-values-plugin.ts';
import { webVersion } from './tools/web-sources.ts';

/** SvelteKit announces a new page in an element that it hides with this very style attribute. */
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** A static single-page app: the server only hands out files, and the page asks nobody but that server for anything. */
export default defineConfig({
  plugins: [
    methodPlugin(),
    plainValuesPlugin(),
    sveltekit({
      adapter: adapter({ fallback: 'index.html', precompress: true }),
      files: {
        src: 'src/web',
        routes: 'src/web/routes',
        assets: 'src/web/static',
        appTemplate: 'src/web/app.html',
      },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', announcerStyle],
          'font-src': ['self'],
          'img-src': ['self', 'data:'],
          'media-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['none'],
          'require-trusted-types-for': ['script'],
          'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url'],
        },
      },
      version: { name: webVersion() },
    }),
  ],
});
