// A bare Socket.IO relay: what one client says, the others in its room hear. No rules, no store.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server(server, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  const { room } = socket.handshake.auth;
  void socket.join(room);
  socket.on('command', (envelope, answer) => {
    socket.to(room).emit('state', envelope);
    answer({ ok: true });
  });
});
server.listen(Number(process.env.PORT), process.env.HOST, () => process.stdout.write('relay is open\n'));
process.on('SIGTERM', () => process.exit(0));
