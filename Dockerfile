# glibc, not alpine: the embedded store's prebuilt binaries for ARM need it.
FROM node:22-slim AS build
WORKDIR /heard
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
RUN npm ci --no-audit --no-fund
COPY tsconfig.base.json ./
COPY shared shared
COPY server server
COPY client client
RUN npx tsc -b shared server && npm run build --workspace client
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /heard
COPY --from=build /heard/package.json ./
COPY --from=build /heard/node_modules node_modules
COPY --from=build /heard/shared/package.json shared/
COPY --from=build /heard/shared/dist shared/dist
COPY --from=build /heard/server/package.json server/
COPY --from=build /heard/server/dist server/dist
COPY --from=build /heard/client/dist client/dist
RUN install -d -o node -g node /data
USER node
EXPOSE 3000
CMD ["node", "server/dist/main.js"]
