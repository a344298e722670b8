// `npm start`: everything a fresh machine needs, then the room. The second start goes straight to the server.
import { build, demandNode, installDependencies } from './prepare.mjs';

demandNode();
installDependencies();
build();
await import('../server/dist/main.js');
