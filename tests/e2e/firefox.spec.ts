import { expect } from '@playwright/test';
import { test } from './two-people.ts';

test('in Firefox the page opens, and a room is opened in it', async ({ startServer, arriveInFirefox }) => {
  const server = await startServer();
  const alex = await arriveInFirefox('Alex');
  const link = await alex.opensRoom(server.url);
  expect(link).toContain(`${server.url}/join/`);
  expect(alex.problems).toEqual([]);
});
