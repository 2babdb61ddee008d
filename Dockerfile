# Kring in a container: built in one stage, run in another that holds no more than what runs.
# `npm run try:container` walks the same steps without a container engine.

FROM node:24.21.0-trixie-slim AS pages
WORKDIR /kring
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY src ./src
COPY tools ./tools
COPY tsconfig.base.json vite.config.ts ./
RUN node tools/build-when-stale.ts
RUN node tools/write-bill.ts

FROM node:24.21.0-trixie-slim AS packages
WORKDIR /kring
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /kring
RUN install -d -m 700 -o node -g node /data
COPY LICENSE CHANGELOG.md package.json ./
COPY deploy/healthcheck.mjs ./deploy/
COPY src ./src
COPY --from=packages /kring/node_modules ./node_modules
COPY --from=pages /kring/build ./build
COPY --from=pages /kring/kring.cdx.json ./
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --start-interval=1s CMD ["node", "deploy/healthcheck.mjs"]
# As tools/start.mjs does: so much memory, in MB, for what is thrown away at once.
CMD ["node", "--max-semi-space-size=16", "src/server/main.ts"]
