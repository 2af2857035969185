# Footnote with the documents of SEEDS_DIR built in: docker build -t footnote . (docs/deploy.md)
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json vite.config.ts ./
COPY src src
COPY web web
ARG SEEDS_DIR=seeds
COPY ${SEEDS_DIR} seeds
# The binaries of the lock file's own Node are not fetched (--ignore-scripts): the image has one.
RUN node node_modules/vite/bin/vite.js build && node src/cli.ts build --folder seeds

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 FEEDBACK_FILE=/data/feedback.jsonl
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/seeds seeds
COPY package.json ./
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/node.ts"]
