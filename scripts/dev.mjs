// `npm run dev`: server from source with restart on change, client from Vite with reload, one terminal.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { demandNode, installDependencies, root } from './prepare.mjs';

demandNode();
installDependencies();

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const vite = join(root, 'node_modules/vite/bin/vite.js');
const children = [
  spawn(process.execPath, [tsx, 'watch', '--conditions=source', 'server/src/main.ts'], {
    cwd: root,
    stdio: 'inherit',
  }),
  spawn(process.execPath, [vite], { cwd: join(root, 'client'), stdio: 'inherit' }),
];

const stop = () => children.forEach((child) => child.kill());
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
